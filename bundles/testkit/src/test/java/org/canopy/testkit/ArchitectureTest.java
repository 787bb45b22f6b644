package org.canopy.testkit;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * The bundles below the testkit in the build order cannot inherit its rules: core, api, store and county are checked here,
 * and the testkit itself. Every other bundle has a class of this name of its own.
 */
@AnalyzeClasses(
        packages = {"org.canopy.core", "org.canopy.api", "org.canopy.platform", "org.canopy.testkit"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
}
