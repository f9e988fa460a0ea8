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
        <name>AssetReportMenu</name>
        <message numerus="yes">
            <source>Asset report of %n selected face(s)</source>
            <translation>
                <numerusform>Asset report of %n selected face</numerusform>
                <numerusform>Asset report of %n selected faces</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AssetReportPage</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation>
                <numerusform>%n line copied</numerusform>
                <numerusform>%n lines copied</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AssetReportWords</name>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>of %n face(s)</source>
            <translation>
                <numerusform>of %n face</numerusform>
                <numerusform>of %n faces</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n problem</numerusform>
                <numerusform>%n problems</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n host(s)</source>
            <translation>
                <numerusform>%n host</numerusform>
                <numerusform>%n hosts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hash(es) cannot be checked.</source>
            <translation>
                <numerusform>%n hash cannot be checked.</numerusform>
                <numerusform>%n hashes cannot be checked.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangesPage</name>
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
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
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
        <name>ComparePage</name>
        <message numerus="yes">
            <source>%n field(s)</source>
            <translation>
                <numerusform>%n field</numerusform>
                <numerusform>%n fields</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparisonView</name>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n difference</numerusform>
                <numerusform>%n differences</numerusform>
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
        <name>ContactSheetPage</name>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>%n face</numerusform>
                <numerusform>%n faces</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s)</source>
            <translation>
                <numerusform>%n picture</numerusform>
                <numerusform>%n pictures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) without one</source>
            <translation>
                <numerusform>%n face without one</numerusform>
                <numerusform>%n faces without one</numerusform>
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
        <name>Exporter</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
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
        <name>ListingSharing</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookupPage</name>
        <message numerus="yes">
            <source>%n record(s) found</source>
            <translation>
                <numerusform>%n record found</numerusform>
                <numerusform>%n records found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookupWords</name>
        <message numerus="yes">
            <source>%n hex digits: unusual for an id</source>
            <translation>
                <numerusform>%n hex digits: unusual for an id</numerusform>
                <numerusform>%n hex digits: unusual for an id</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hex digits: a hash</source>
            <translation>
                <numerusform>%n hex digits: a hash</numerusform>
                <numerusform>%n hex digits: a hash</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n id(s) in it</source>
            <translation>
                <numerusform>%n id in it</numerusform>
                <numerusform>%n ids in it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Look up all %n ids as a table</source>
            <translation>
                <numerusform>Look up all %n ids as a table</numerusform>
                <numerusform>Look up all %n ids as a table</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n credential(s) in it, never sent nor shown</source>
            <translation>
                <numerusform>%n credential in it, never sent nor shown</numerusform>
                <numerusform>%n credentials in it, never sent nor shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Open all %n as a tab</source>
            <translation>
                <numerusform>Open all %n as a tab</numerusform>
                <numerusform>Open all %n as a tab</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more match(es) not listed.</source>
            <translation>
                <numerusform>%n more match not listed.</numerusform>
                <numerusform>%n more matches not listed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the collections did not come in time; %n loaded searched</source>
            <translation>
                <numerusform>the collections did not come in time; %n loaded searched</numerusform>
                <numerusform>the collections did not come in time; %n loaded searched</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n loaded collection(s) searched</source>
            <translation>
                <numerusform>%n loaded collection searched</numerusform>
                <numerusform>%n loaded collections searched</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Assets: in all %n loaded</source>
            <translation>
                <numerusform>Assets: in all %n loaded</numerusform>
                <numerusform>Assets: in all %n loaded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Assets: only in the %n loaded</source>
            <translation>
                <numerusform>Assets: only in the %n loaded</numerusform>
                <numerusform>Assets: only in the %n loaded</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <source>%n records have exactly this value; the first is shown.</source>
            <translation>
                <numerusform>%n records have exactly this value; the first is shown.</numerusform>
                <numerusform>%n records have exactly this value; the first is shown.</numerusform>
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
        <name>ReportWords</name>
        <message numerus="yes">
            <source>%n other address(es)</source>
            <translation>
                <numerusform>%n other address</numerusform>
                <numerusform>%n other addresses</numerusform>
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
        <name>TicketAside</name>
        <message numerus="yes">
            <source>%n more record(s) carry it.</source>
            <translation>
                <numerusform>%n more record carry it.</numerusform>
                <numerusform>%n more records carry it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketDialog</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look up</source>
            <translation>
                <numerusform>%n to look up</numerusform>
                <numerusform>%n to look up</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that may be a credential is never sent</source>
            <translation>
                <numerusform>%n that may be a credential is never sent</numerusform>
                <numerusform>%n that may be a credential is never sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that may be private is held back</source>
            <translation>
                <numerusform>%n that may be private is held back</numerusform>
                <numerusform>%n that may be private is held back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n beyond the first 1,000 left out</source>
            <translation>
                <numerusform>%n beyond the first 1,000 left out</numerusform>
                <numerusform>%n beyond the first 1,000 left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketPage</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A table takes %n id(s).</source>
            <translation>
                <numerusform>A table takes %n id.</numerusform>
                <numerusform>A table takes %n ids.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more of the ticket are left out; paste them again by themselves.</source>
            <translation>
                <numerusform>%n more of the ticket are left out; paste them again by themselves.</numerusform>
                <numerusform>%n more of the ticket are left out; paste them again by themselves.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketProgress</name>
        <message numerus="yes">
            <source>Go on with the %n not asked</source>
            <translation>
                <numerusform>Go on with the %n not asked</numerusform>
                <numerusform>Go on with the %n not asked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask again for the %n failed</source>
            <translation>
                <numerusform>Ask again for the %n failed</numerusform>
                <numerusform>Ask again for the %n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask again for the %n missing</source>
            <translation>
                <numerusform>Ask again for the %n missing</numerusform>
                <numerusform>Ask again for the %n missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask again for the %n not asked</source>
            <translation>
                <numerusform>Ask again for the %n not asked</numerusform>
                <numerusform>Ask again for the %n not asked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n request</numerusform>
                <numerusform>%n requests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{service} answered from %n loaded row(s)</source>
            <translation>
                <numerusform>{service} answered from %n loaded row</numerusform>
                <numerusform>{service} answered from %n loaded rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketSharing</name>
        <message numerus="yes">
            <source>%n row(s) copied</source>
            <translation>
                <numerusform>%n row copied</numerusform>
                <numerusform>%n rows copied</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketWords</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) in 2 services</source>
            <translation>
                <numerusform>%n record in 2 services</numerusform>
                <numerusform>%n records in 2 services</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n collection(s)</source>
            <translation>
                <numerusform>%n collection</numerusform>
                <numerusform>%n collections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>%n face</numerusform>
                <numerusform>%n faces</numerusform>
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
