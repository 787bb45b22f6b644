package org.canopy.platform.switching.command;

import org.canopy.core.division.DivisionCode;

/** The file that a new county begins with: what must be there, and the rest as comments to fill in. */
final class NewCounty {
    private NewCounty() {}

    static String text(String title, DivisionCode division, String unreviewed) {
        return """
                # 本县的设置。一行一项：键 = 值；# 开头是说明。存盘后几秒内生效，不用重启。
                # One file per county; docs/operations/configuring.md says more.

                # 县名，网页上这样写 (name of the county, required)
                title = %s
                # titleEn = Qinghe County

                # 区划代码，12 位 (division code, required)
                division = %s
                zone = Asia/Shanghai

                # 启用的功能模块，用逗号分开 (modules that are on; bin/canopy modules lists what is installed)
                modules = content

                # 本县还没有人审核过的大白话解释：hide 不显示（只给电话），show 显示并标明。审核一篇用 bin/canopy content-review
                # (explainers that nobody of the county has reviewed: hide or show)
                content.unreviewed = %s

                # 写在每一页页脚；不写就不显示 (foot of each page; absent: not shown)
                # operator = 青禾县未成年人保护中心
                # address =
                # hours =

                # 电话 | 这个号码最后可以显示的日子 (a number, and the last day on which it is shown)
                # phone.minors-hotline =  | 2027-12-31
                # phone.legal-aid = 12348 | 2027-12-31
                # phone.women-line = 12338 | 2027-12-31

                # 直接进入本县的域名 (host names that lead straight here)
                # hosts =
                """
                .formatted(title, division.digits(), unreviewed);
    }
}
