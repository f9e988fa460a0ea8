<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ActivityDock</name>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation>
                <numerusform>%Ln line copied</numerusform>
                <numerusform>%Ln lines copied</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%Ln request</numerusform>
                <numerusform>%Ln requests</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AssetReportMenu</name>
        <message numerus="yes">
            <source>Asset report of %n selected face(s)</source>
            <translation>
                <numerusform>Asset report of %Ln selected face</numerusform>
                <numerusform>Asset report of %Ln selected faces</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AssetReportPage</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln row</numerusform>
                <numerusform>%Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation>
                <numerusform>%Ln line copied</numerusform>
                <numerusform>%Ln lines copied</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln selected</numerusform>
                <numerusform>%Ln selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AssetReportWords</name>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%Ln file</numerusform>
                <numerusform>%Ln files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>%Ln face</numerusform>
                <numerusform>%Ln faces</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%Ln problem</numerusform>
                <numerusform>%Ln problems</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n host(s)</source>
            <translation>
                <numerusform>%Ln host</numerusform>
                <numerusform>%Ln hosts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hash(es) cannot be checked.</source>
            <translation>
                <numerusform>%Ln hash cannot be checked.</numerusform>
                <numerusform>%Ln hashes cannot be checked.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChangesPage</name>
        <message numerus="yes">
            <source>%n added</source>
            <translation>
                <numerusform>%Ln added</numerusform>
                <numerusform>%Ln added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%Ln changed</numerusform>
                <numerusform>%Ln changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%Ln removed</numerusform>
                <numerusform>%Ln removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln row</numerusform>
                <numerusform>%Ln rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChipRow</name>
        <message numerus="yes">
            <source>%n more set</source>
            <translation>
                <numerusform>%Ln more set</numerusform>
                <numerusform>%Ln more set</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparePage</name>
        <message numerus="yes">
            <source>%n field(s)</source>
            <translation>
                <numerusform>%Ln field</numerusform>
                <numerusform>%Ln fields</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ComparisonView</name>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%Ln difference</numerusform>
                <numerusform>%Ln differences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CompletenessWords</name>
        <message numerus="yes">
            <source>%n record(s) came twice</source>
            <translation>
                <numerusform>%Ln record came twice</numerusform>
                <numerusform>%Ln records came twice</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n loaded row(s) kept</source>
            <translation>
                <numerusform>%Ln loaded row kept</numerusform>
                <numerusform>%Ln loaded rows kept</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContactSheetPage</name>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>%Ln face</numerusform>
                <numerusform>%Ln faces</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s)</source>
            <translation>
                <numerusform>%Ln picture</numerusform>
                <numerusform>%Ln pictures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) without one</source>
            <translation>
                <numerusform>%Ln face without one</numerusform>
                <numerusform>%Ln faces without one</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CopyAnnouncer</name>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation>
                <numerusform>%Ln line copied</numerusform>
                <numerusform>%Ln lines copied</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CountsDialog</name>
        <message numerus="yes">
            <source>%n value(s) among the loaded rows</source>
            <translation>
                <numerusform>%Ln value among the loaded rows</numerusform>
                <numerusform>%Ln values among the loaded rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CrashNotices</name>
        <message numerus="yes">
            <source>%n error(s) in this run.</source>
            <translation>
                <numerusform>%Ln error in this run.</numerusform>
                <numerusform>%Ln errors in this run.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CredentialPage</name>
        <message numerus="yes">
            <source>%n character(s) stay.</source>
            <translation>
                <numerusform>%Ln character stay.</numerusform>
                <numerusform>%Ln characters stay.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s), taken as they are.</source>
            <translation>
                <numerusform>%Ln character, taken as they are.</numerusform>
                <numerusform>%Ln characters, taken as they are.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DetailAssets</name>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation>
                <numerusform>%Ln line copied</numerusform>
                <numerusform>%Ln lines copied</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exporter</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln row</numerusform>
                <numerusform>%Ln rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FacesForm</name>
        <message numerus="yes">
            <source>%n character(s), most have 24</source>
            <translation>
                <numerusform>%Ln character, most have 24</numerusform>
                <numerusform>%Ln characters, most have 24</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Formats</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%Ln second</numerusform>
                <numerusform>%Ln seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%Ln minute</numerusform>
                <numerusform>%Ln minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%Ln hour</numerusform>
                <numerusform>%Ln hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%Ln day</numerusform>
                <numerusform>%Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%Ln month</numerusform>
                <numerusform>%Ln months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%Ln year</numerusform>
                <numerusform>%Ln years</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListingMessages</name>
        <message numerus="yes">
            <source>%n added</source>
            <translation>
                <numerusform>%Ln added</numerusform>
                <numerusform>%Ln added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%Ln changed</numerusform>
                <numerusform>%Ln changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%Ln removed</numerusform>
                <numerusform>%Ln removed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) could not be read.</source>
            <translation>
                <numerusform>%Ln record could not be read.</numerusform>
                <numerusform>%Ln records could not be read.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListingSharing</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln row</numerusform>
                <numerusform>%Ln rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookupPage</name>
        <message numerus="yes">
            <source>%n record(s) found</source>
            <translation>
                <numerusform>%Ln record found</numerusform>
                <numerusform>%Ln records found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln row</numerusform>
                <numerusform>%Ln rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookupWords</name>
        <message numerus="yes">
            <source>%n hex digits: unusual for an id</source>
            <translation>
                <numerusform>%Ln hex digits: unusual for an id</numerusform>
                <numerusform>%Ln hex digits: unusual for an id</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hex digits: a hash</source>
            <translation>
                <numerusform>%Ln hex digits: a hash</numerusform>
                <numerusform>%Ln hex digits: a hash</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n id(s) in it</source>
            <translation>
                <numerusform>%Ln id in it</numerusform>
                <numerusform>%Ln ids in it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%Ln character</numerusform>
                <numerusform>%Ln characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Look up all %n ids as a table</source>
            <translation>
                <numerusform>Look up all %Ln ids as a table</numerusform>
                <numerusform>Look up all %Ln ids as a table</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n credential(s) in it, never sent nor shown</source>
            <translation>
                <numerusform>%Ln credential in it, never sent nor shown</numerusform>
                <numerusform>%Ln credentials in it, never sent nor shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%Ln record</numerusform>
                <numerusform>%Ln records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Open all %n as a tab</source>
            <translation>
                <numerusform>Open all %Ln as a tab</numerusform>
                <numerusform>Open all %Ln as a tab</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more match(es) not listed.</source>
            <translation>
                <numerusform>%Ln more match not listed.</numerusform>
                <numerusform>%Ln more matches not listed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the collections did not come in time; %n loaded searched</source>
            <translation>
                <numerusform>the collections did not come in time; %Ln loaded searched</numerusform>
                <numerusform>the collections did not come in time; %Ln loaded searched</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n loaded collection(s) searched</source>
            <translation>
                <numerusform>%Ln loaded collection searched</numerusform>
                <numerusform>%Ln loaded collections searched</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%Ln found</numerusform>
                <numerusform>%Ln found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Assets: in all %n loaded</source>
            <translation>
                <numerusform>Assets: in all %Ln loaded</numerusform>
                <numerusform>Assets: in all %Ln loaded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Assets: only in the %n loaded</source>
            <translation>
                <numerusform>Assets: only in the %Ln loaded</numerusform>
                <numerusform>Assets: only in the %Ln loaded</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PageScreens</name>
        <message numerus="yes">
            <source>%n row(s) hidden by “{text}”</source>
            <translation>
                <numerusform>%Ln row hidden by “{text}”</numerusform>
                <numerusform>%Ln rows hidden by “{text}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) hidden by the filter</source>
            <translation>
                <numerusform>%Ln row hidden by the filter</numerusform>
                <numerusform>%Ln rows hidden by the filter</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecordFields</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%Ln character</numerusform>
                <numerusform>%Ln characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Config, %n key(s)</source>
            <translation>
                <numerusform>Config, %Ln key</numerusform>
                <numerusform>Config, %Ln keys</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Config, %n item(s)</source>
            <translation>
                <numerusform>Config, %Ln item</numerusform>
                <numerusform>Config, %Ln items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Assets, %n in all</source>
            <translation>
                <numerusform>Assets, %Ln in all</numerusform>
                <numerusform>Assets, %Ln in all</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportWords</name>
        <message numerus="yes">
            <source>%n other address(es)</source>
            <translation>
                <numerusform>%Ln other address</numerusform>
                <numerusform>%Ln other addresses</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SourceView</name>
        <message numerus="yes">
            <source>%n character(s) copied</source>
            <translation>
                <numerusform>%Ln character copied</numerusform>
                <numerusform>%Ln characters copied</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketAside</name>
        <message numerus="yes">
            <source>%n more record(s) carry it.</source>
            <translation>
                <numerusform>%Ln more record carry it.</numerusform>
                <numerusform>%Ln more records carry it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketDialog</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%Ln character</numerusform>
                <numerusform>%Ln characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look up</source>
            <translation>
                <numerusform>%Ln to look up</numerusform>
                <numerusform>%Ln to look up</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that may be a credential is never sent</source>
            <translation>
                <numerusform>%Ln that may be a credential is never sent</numerusform>
                <numerusform>%Ln that may be a credential is never sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that may be private is held back</source>
            <translation>
                <numerusform>%Ln that may be private is held back</numerusform>
                <numerusform>%Ln that may be private is held back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n beyond the first 1,000 left out</source>
            <translation>
                <numerusform>%Ln beyond the first 1,000 left out</numerusform>
                <numerusform>%Ln beyond the first 1,000 left out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketPage</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln selected</numerusform>
                <numerusform>%Ln selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A table takes %n id(s).</source>
            <translation>
                <numerusform>A table takes %Ln id.</numerusform>
                <numerusform>A table takes %Ln ids.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more of the ticket are left out; paste them again by themselves.</source>
            <translation>
                <numerusform>%Ln more of the ticket are left out; paste them again by themselves.</numerusform>
                <numerusform>%Ln more of the ticket are left out; paste them again by themselves.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketProgress</name>
        <message numerus="yes">
            <source>Go on with the %n not asked</source>
            <translation>
                <numerusform>Go on with the %Ln not asked</numerusform>
                <numerusform>Go on with the %Ln not asked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask again for the %n failed</source>
            <translation>
                <numerusform>Ask again for the %Ln failed</numerusform>
                <numerusform>Ask again for the %Ln failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask again for the %n missing</source>
            <translation>
                <numerusform>Ask again for the %Ln missing</numerusform>
                <numerusform>Ask again for the %Ln missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask again for the %n not asked</source>
            <translation>
                <numerusform>Ask again for the %Ln not asked</numerusform>
                <numerusform>Ask again for the %Ln not asked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%Ln request</numerusform>
                <numerusform>%Ln requests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{service} answered from %n loaded row(s)</source>
            <translation>
                <numerusform>{service} answered from %Ln loaded row</numerusform>
                <numerusform>{service} answered from %Ln loaded rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketSharing</name>
        <message numerus="yes">
            <source>%n row(s) copied</source>
            <translation>
                <numerusform>%Ln row copied</numerusform>
                <numerusform>%Ln rows copied</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln row</numerusform>
                <numerusform>%Ln rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketWords</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%Ln character</numerusform>
                <numerusform>%Ln characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) in 2 services</source>
            <translation>
                <numerusform>%Ln record in 2 services</numerusform>
                <numerusform>%Ln records in 2 services</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n collection(s)</source>
            <translation>
                <numerusform>%Ln collection</numerusform>
                <numerusform>%Ln collections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>%Ln face</numerusform>
                <numerusform>%Ln faces</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WindowMessages</name>
        <message numerus="yes">
            <source>%n records have exactly this value; the first is shown.</source>
            <translation>
                <numerusform>%Ln records have exactly this value; the first is shown.</numerusform>
                <numerusform>%Ln records have exactly this value; the first is shown.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>json</name>
        <message numerus="yes">
            <source>object, %n key(s)</source>
            <translation>
                <numerusform>object, %Ln key</numerusform>
                <numerusform>object, %Ln keys</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>array, %n item(s)</source>
            <translation>
                <numerusform>array, %Ln item</numerusform>
                <numerusform>array, %Ln items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them</source>
            <translation>
                <numerusform>%Ln of them</numerusform>
                <numerusform>%Ln of them</numerusform>
            </translation>
        </message>
    </context>
</TS>
