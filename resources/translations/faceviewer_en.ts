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
            <source>%n loaded row(s) stay</source>
            <translation>
                <numerusform>%n loaded row stay</numerusform>
                <numerusform>%n loaded rows stay</numerusform>
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
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) could not be read.</source>
            <translation>
                <numerusform>%n record could not be read.</numerusform>
                <numerusform>%n records could not be read.</numerusform>
            </translation>
        </message>
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
        <name>LookupPopup</name>
        <message numerus="yes">
            <source>%n record(s) for “{text}”</source>
            <translation>
                <numerusform>%n record for “{text}”</numerusform>
                <numerusform>%n records for “{text}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more match(es) are not listed.</source>
            <translation>
                <numerusform>%n more match are not listed.</numerusform>
                <numerusform>%n more matches are not listed.</numerusform>
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
</TS>
