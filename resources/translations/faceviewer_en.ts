<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ActivityDock</name>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation>
                <numerusform>%n line copied</numerusform>
                <numerusform>%n lines copied</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n request</numerusform>
                <numerusform>%n requests</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChipRow</name>
        <message numerus="yes">
            <source>%n more set</source>
            <translation>
                <numerusform>%n more set</numerusform>
                <numerusform>%n more set</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CompletenessWords</name>
        <message numerus="yes">
            <source>%n record(s) came twice</source>
            <translation>
                <numerusform>%n record came twice</numerusform>
                <numerusform>%n records came twice</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n loaded row(s) kept</source>
            <translation>
                <numerusform>%n loaded row kept</numerusform>
                <numerusform>%n loaded rows kept</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CountsDialog</name>
        <message numerus="yes">
            <source>%n value(s) among the loaded rows</source>
            <translation>
                <numerusform>%n value among the loaded rows</numerusform>
                <numerusform>%n values among the loaded rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CredentialPage</name>
        <message numerus="yes">
            <source>%n character(s) stay.</source>
            <translation>
                <numerusform>%n character stay.</numerusform>
                <numerusform>%n characters stay.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s), taken as they are.</source>
            <translation>
                <numerusform>%n character, taken as they are.</numerusform>
                <numerusform>%n characters, taken as they are.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DetailAssets</name>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation>
                <numerusform>%n line copied</numerusform>
                <numerusform>%n lines copied</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FacesForm</name>
        <message numerus="yes">
            <source>%n character(s), most have 24</source>
            <translation>
                <numerusform>%n character, most have 24</numerusform>
                <numerusform>%n characters, most have 24</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Formats</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n year</numerusform>
                <numerusform>%n years</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListingPage</name>
        <message numerus="yes">
            <source>%n added</source>
            <translation>
                <numerusform>%n added</numerusform>
                <numerusform>%n added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%n removed</numerusform>
                <numerusform>%n removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) could not be read.</source>
            <translation>
                <numerusform>%n record could not be read.</numerusform>
                <numerusform>%n records could not be read.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookupPopup</name>
        <message numerus="yes">
            <source>%n record(s) for “{text}”</source>
            <translation>
                <numerusform>%n record for “{text}”</numerusform>
                <numerusform>%n records for “{text}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more match(es) not listed.</source>
            <translation>
                <numerusform>%n more match not listed.</numerusform>
                <numerusform>%n more matches not listed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PageScreens</name>
        <message numerus="yes">
            <source>%n row(s) hidden by “{text}”</source>
            <translation>
                <numerusform>%n row hidden by “{text}”</numerusform>
                <numerusform>%n rows hidden by “{text}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) hidden by the filter</source>
            <translation>
                <numerusform>%n row hidden by the filter</numerusform>
                <numerusform>%n rows hidden by the filter</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecordFields</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Config, %n key(s)</source>
            <translation>
                <numerusform>Config, %n key</numerusform>
                <numerusform>Config, %n keys</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Config, %n item(s)</source>
            <translation>
                <numerusform>Config, %n item</numerusform>
                <numerusform>Config, %n items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Assets, %n in all</source>
            <translation>
                <numerusform>Assets, %n in all</numerusform>
                <numerusform>Assets, %n in all</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SourceView</name>
        <message numerus="yes">
            <source>%n character(s) copied</source>
            <translation>
                <numerusform>%n character copied</numerusform>
                <numerusform>%n characters copied</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>json</name>
        <message numerus="yes">
            <source>object, %n key(s)</source>
            <translation>
                <numerusform>object, %n key</numerusform>
                <numerusform>object, %n keys</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>array, %n item(s)</source>
            <translation>
                <numerusform>array, %n item</numerusform>
                <numerusform>array, %n items</numerusform>
            </translation>
        </message>
    </context>
</TS>
