package org.canopy.core.child;

import org.canopy.core.norm.Evidence;
import org.canopy.core.norm.Source;

/** Where the definitions of the categories were seen. None of these documents was read in its own text. */
final class Sources {
    static final Source DE_FACTO = Source.document("民发〔2019〕62号", Evidence.SECONDARY);
    static final Source PLACES = Source.document("部分地方的规定", Evidence.SECONDARY);
    static final Source ADDED = Source.document("2020年的补充规定", Evidence.UNVERIFIED);
    static final Source ORPHAN = Source.document("国办发〔2010〕54号", Evidence.SECONDARY);
    static final Source LEFT_BEHIND = Source.document("国发〔2016〕13号", Evidence.SECONDARY);
    static final Source AWAY = Source.document("银川市留守儿童方案", Evidence.SECONDARY);
    static final Source MIGRANT = Source.document("流动儿童行动方案(2024)", Evidence.SECONDARY);
    static final Source IN_DIFFICULTY = Source.document("国发〔2016〕36号", Evidence.UNVERIFIED);
    static final Source MINIMUM_LIVING = Source.read("社会救助暂行办法", 9);

    static final Source MINOR = Source.read("未保法", 2);

    private Sources() {}
}
