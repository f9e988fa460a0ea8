<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>ActivityDock</name>
        <message>
            <source>Activity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Requests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter requests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status of the requests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All statuses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In flight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy request id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as cURL</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{count} in flight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} retried</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the filter to see the other requests.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No request matches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each request shows here with its status.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No requests yet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ActivityMenu</name>
        <message>
            <source>Requests chosen in Activity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy request id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as cURL</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ActivityModel</name>
        <message>
            <source>Time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Method</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retries</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Request id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>failed: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cancelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in flight, asked again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in flight</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting {seconds} s</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AddressCombo</name>
        <message>
            <source>production</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>staging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>development</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as documented, renamed since</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>version 3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>DUAL gateway</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>DUAL test network</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AppearancePage</name>
        <message>
            <source>as the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>compact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>normal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>roomy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>UTC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the zone of this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows of tables</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Times are shown in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Used from the next start on.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AssetActs</name>
        <message>
            <source>Open in the browser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open this address of {host}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its name reads “{name}”: look closely, letters can look alike.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The connection is not encrypted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The address could not be opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy it to open it elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AssetMenu</name>
        <message>
            <source>Pictures and files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Selected assets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch pictures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger tiles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller tiles</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AssetReportMenu</name>
        <message>
            <source>Rows of the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unreachable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrong hash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrong type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Private, yet open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hash not checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asset report of the loaded faces</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Asset report of %n selected face(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>AssetReportModel</name>
        <message>
            <source>Face id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asset id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bytes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asset report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problem</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no name</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AssetReportPage</name>
        <message>
            <source>Asset report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no rows to export yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As on screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Selected rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything found</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AssetReportWords</name>
        <message>
            <source>Looking for files</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>of %n face(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{done} of {files}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Stopped by you after {done} of {files}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{files} {faces} checked at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None of these faces has an asset.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No assets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another kind above.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing of this kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing is fetched yet</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n host(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Fetch {files} from {hosts}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each file is asked for once, without any credential, and none is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not all files were fetched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No problems so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every file is what its record says.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n hash(es) cannot be checked.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>No problems found</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AssetRow</name>
        <message>
            <source>hash {words}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AssetsTableModel</name>
        <message>
            <source>Picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Public</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>null</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>coming</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not fetched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file itself is {media_type}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AuthCombo</name>
        <message>
            <source>How the credential is sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as a bearer token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as an API key (x-api-key)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not at all</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CalendarPopup</name>
        <message>
            <source>Calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No date</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChangesPage</name>
        <message>
            <source>Before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only now</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n added</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{changes} since {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether rows are gone is not known: not everything was loaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed rows</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Changes of {listing}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the record in its tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy list as Markdown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the list</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChangesTableModel</name>
        <message>
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>null</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>removed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{fields} and {count} more</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChipRow</name>
        <message>
            <source>Open the filter at this field</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n more set</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>CollectionsForm</name>
        <message>
            <source>Text {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Client {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted: {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created from {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created up to {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updated from {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updated up to {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not applied yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Applied on this computer: the service takes no filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in any column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name has</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Client</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>up to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created up to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updated from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updated up to</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ColumnsMenu</name>
        <message>
            <source>Move this column left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move this column right</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Widen this column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Narrow this column</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CompareMenu</name>
        <message>
            <source>Compare two records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pin for comparing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare with pinned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare with “{record}”</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ComparePage</name>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open {record}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Differences</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n field(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>only left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only right</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ComparisonTableModel</name>
        <message>
            <source>Compared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comparison</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>other order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>null</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty text</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ComparisonView</name>
        <message>
            <source>Compared fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comparing…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One of them is no JSON that can be read; see Raw.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot be compared</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{differences} among {count} fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the first {count} are shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every field has the same value on both sides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also what is the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy left value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy right value</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CompletenessStrip</name>
        <message>
            <source>Load more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More commands</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CompletenessWords</name>
        <message>
            <source>not loaded yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sorted by {columns} here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as they arrive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>newest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the server's order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{order}, with gaps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>filtering {count} rows, {percent} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sorting {count} rows by {columns}, {percent} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>putting {count} rows into the server's order, {percent} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} loaded, the rest cannot be reached</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} loaded, the rest did not come</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} loaded, from a later page to the end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} loaded, {order}, more exist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all {count} as of {time}, from this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} as of {time}, from this computer, more exist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} as of {time}, from this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {count}, all loaded at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all {count} loaded at {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 request, {took}, {size}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asked {time}, page {page} took {took}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n record(s) came twice</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>one page after the other, because parts did not fit together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the list was found under “{form}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asking {name} again in {seconds} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>try {count} of 3 did not work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting {seconds} s: half of the service's limit is left to others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} loaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asking {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} so far, asking {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{size} so far</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} loaded, {order}, loading more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} loaded, {order}, loading all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} loaded, {order}, loading all, {at_once} at a time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>page {page}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rows} rows/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{percent} % of the time covered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>parts at once did not fit together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {count} s left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>about {count} min left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped by you, nothing loaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asking again was stopped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count}, stopped by you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped by you after {count}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n loaded row(s) kept</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>no credential, nothing asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} loaded, more cannot be reached: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} loaded, then it broke off: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asking again failed: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>page {page} failed: {reason}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ContactSheetPage</name>
        <message>
            <source>Pictures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact sheet</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) without one</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Which pictures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First picture of each face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All pictures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch pictures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller tiles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger tiles</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CountsDialog</name>
        <message>
            <source>Counts of {column}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values and counts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no value</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n value(s) among the loaded rows</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{words}, the most frequent {shown} are shown</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CrashNotices</name>
        <message numerus="yes">
            <source>%n error(s) in this run.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy path</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CredentialDetails</name>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subject</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Organisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sandbox mode</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Issued</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expires</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It belongs to no organisation, so the service may list nothing for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decoded on this computer. The signature is not checked and nothing was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Judged by its form alone, on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON Web Token ({algorithm})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>API key, by its form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not said</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CredentialDialog</name>
        <message>
            <source>Credentials</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep for this session only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save in the keyring</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CredentialNotices</name>
        <message>
            <source>Replace credential</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Credentials…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The loaded rows stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in Activity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {service} credential of {environment} expired {when}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {service} credential of {environment} expires {when}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Until then everything works.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The service will refuse it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CredentialPage</name>
        <message>
            <source>Wait until this is done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste a credential first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This environment has no address for {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The address for {name} cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No credential is ever sent to {origin}: it is not encrypted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First confirm the host by the box above</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>memory, until you quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Credential</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First save how it is sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make one cheap read with this credential</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n character(s) stay.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s), taken as they are.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>invisible characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>spaces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line ends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the name of the header</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a prefix such as “Bearer”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed from what you pasted: {removed}. {stay}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This looks like an API key, which is usually sent as x-api-key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a token, which is usually sent as a bearer token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New credential</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check makes one cheap read with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None is sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The service is asked without one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No credential</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asking the keyring…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may show a prompt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checking with one read…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Storing in the keyring…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removing from the keyring…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checked {time} with one read, {duration}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Works</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send this credential to {origin}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change address…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the credential for {origin} from this computer?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it is sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This service was renamed DUAL and has moved; {host} may no longer be its own. Make sure of the address before you send a credential. Known addresses:</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DetailAssets</name>
        <message>
            <source>Assets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This face has no assets, or they are no list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No assets</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Always show pictures from {host}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Always show pictures from this host</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select an asset with a url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch this asset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch all of this face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the picture of this asset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in the browser…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy url of the asset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy hash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy id of the asset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy name of the asset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch all</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DetailFields</name>
        <message>
            <source>Fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This record cannot be cut into fields; see Raw.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to all fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{field} copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{field}, {count} characters</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DetailJson</name>
        <message>
            <source>JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This record cannot be shown as a tree; see Raw.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not found in this record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is very long or deep stays closed; open it by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Path copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON of the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in this record</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DetailPane</name>
        <message>
            <source>Record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Face · {service}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collection · {service}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assets {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Views of the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Raw</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its fields, JSON and assets are shown here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Id copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Url copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share to ticket…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DetailRaw</name>
        <message>
            <source>Raw</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record as received</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} bytes as received</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EnvironmentCombo</name>
        <message>
            <source>Environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The environment that is asked</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EnvironmentsPage</name>
        <message>
            <source>New environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove “{name}”? Its credentials stay in the keyring unless you forget it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another address: its credential will be asked for again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its credentials, kept rows, tabs and recent filters on this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One environment has to stay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An environment needs a name of at most 100 characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another environment has this name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no colour such as #0F766E.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One of these is not the name of a host.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Environments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load the first page when a tab is first shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the rows of the last loads on this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The next start shows them at once, with their age. They lie in the cache folder as they were received, readable by you alone; without this tick they are wiped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a colour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hosts whose pictures may be fetched without a click, with commas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Verifik address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>BLOCKv address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>BLOCKv credential is sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures from these hosts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a receipt beside the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It says what was asked, where and when, whether that was all, what was changed in the file, and the file’s SHA-256.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel workbook (XLSX)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSON Lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Markdown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The records as the service sent them, every field, byte for byte</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each row with the columns {columns}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The columns {columns}. Ids and codes stay texts; nothing is a formula.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The columns {columns}, in UTF-8. A spreadsheet that opens it may take ids such as 73928e05 for numbers: a workbook keeps them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A table with the columns {columns}, for a ticket or a chat</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Exporter</name>
        <message>
            <source>Exporting, {percent} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No file was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another place</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{rows} exported to {file}, with a receipt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{rows} exported to {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in folder</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FaceRefresh</name>
        <message>
            <source>Retry</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FacesForm</name>
        <message>
            <source>Id {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Organisation {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created {kind} {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} a page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>24-hex id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Organisation id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search term</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not only 0-9 and a-f, as most ids are</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n character(s), most have 24</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start of Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>up to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End of Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created, start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created, end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>last</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last hour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>24 h</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last 24 hours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>7 d</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last 7 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>30 d</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last 30 days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>server's choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort on the server by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Page size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>oldest first (asc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>newest first (desc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A to Z (asc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Z to A (desc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ascending (asc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>descending (desc)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FieldRow</name>
        <message>
            <source>Copy {field}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show picture</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FilterForm</name>
        <message>
            <source>Filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close the filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed since these rows were asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved and recent filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apply</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ForgetDialog</name>
        <message>
            <source>Forget this environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget “{name}” on this computer?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows that were kept of its last loads are wiped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its tabs are closed, and what was asked and looked up lately is forgotten.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The environment with its addresses stays, as do saved filters and what you exported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its credentials are removed from the keyring: {places}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It has no credentials.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Formats</name>
        <message>
            <source>{count} ms</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} yesterday</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sent without a zone, read as UTC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sent as {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in {span}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{span} ago</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>InstantEdit</name>
        <message>
            <source>any time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose from a calendar (Alt+Down)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>JsonTreeModel</name>
        <message>
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>Open a link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is asked before you load it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link names no environment. Where is it to be opened?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link names the environment “{name}”, which is not among yours. Where is it to be opened?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Faces</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListingMenus</name>
        <message>
            <source>Reset columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counts by value…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send as filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reload this record</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListingMessages</name>
        <message>
            <source>The loaded rows stay; load the listing from the start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in Activity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record is up to date.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The service no longer has this record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The loaded row stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record {id} is not in this listing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may be gone, or belong to another environment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no filter to save.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set a field and apply it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quick filter held a credential, which was taken out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This face has no picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asking again has changed nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no earlier load to compare with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask again</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n added</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Asked again: {changes}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing changed</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n record(s) could not be read.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Only the {count} loaded rows are sorted by {columns}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the server for this order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load the rest</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListingPage</name>
        <message>
            <source>Quick filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hides loaded rows on this computer, asks nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Faces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load from the start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListingProgress</name>
        <message>
            <source>There is no further page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} selected</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListingSharing</name>
        <message>
            <source>Export…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy request as cURL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no rows to export yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As on screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Selected rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the server’s order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything loaded</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>filtered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sorted by {columns}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Faces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The request was copied.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The line holds no credential: the shell takes it from $FACEVIEWER_TOKEN.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The rows were copied, with changes.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListingTabs</name>
        <message>
            <source>Listings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New Faces tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New Collections tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} of {environment}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ListingTitles</name>
        <message>
            <source>Faces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sorted {order}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} a page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>id {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>org {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>project {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>client {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>code {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>since {date}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>until {date}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LookupDelegate</name>
        <message>
            <source>deleted</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LookupPage</name>
        <message>
            <source>Records found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the record in its tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n record(s) found</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Everything found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The selection</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>LookupPopup</name>
        <message>
            <source>Look-up results</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Esc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Records found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open in a tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>copy the id</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LookupTableModel</name>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Service</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>null</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the service says so</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LookupWords</name>
        <message>
            <source>24 hex digits: an object id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A UUID</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n hex digits: unusual for an id</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hex digits: a hash</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>A url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A name or a part of one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An e-mail address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A long text without words, as keys are</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A credential</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}, made {instant}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n id(s) in it</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Looking it up…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looked up before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste anything: an id, a name, a code, a url, a whole ticket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no text to look up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This looks like a credential, so it is not sent, not kept and not shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A credential?</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>To use it, open “Credentials…” in the menu “Look up” and paste it there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search anyway</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is held back: searching sends it to the faces service.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On your word only</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Look up all %n ids as a table</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Ids and urls in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines that may be a name</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n credential(s) in it, never sent nor shown</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>A longer text: choose what to look up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing in it can be looked up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try further</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No record in {environment} has it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was found, but not everything in {environment} answered.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{found} so far…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{found}, both services answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{found}, not everything answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exactly this value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contains it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Given by the server</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Open all %n as a tab</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{service} collection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{service} face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>answered with it, no field of it shows why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>contains</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is this url, or an id in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is this url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is this hash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is this text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is this id</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n more match(es) not listed.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>asked for the collections…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>the collections did not come in time; %n loaded searched</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n loaded collection(s) searched</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>every field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as of {clock}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not asked: no service can search for this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not asked: the face is loaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asked by {parameters}; {duration}. {loaded}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asked by {parameters}…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no answer in time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not understood</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>loaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No faces are loaded, so no assets were searched.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Assets: in all %n loaded</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Assets: only in the %n loaded</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Replace the credential of {service}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the credential of {service}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load the collections again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for the collections again: those searched are from {age}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load all faces and search them too, assets and urls included</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look up “{text}” alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look it up in {environment}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Look up an id, a name, a code or a url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About faceviewer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looks up {services} records. It only reads.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Show the next message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{index} of {count}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MonthCalendar</name>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NetworkPage</name>
        <message>
            <source>Enter an address such as http://proxy.example.com:3128, without a password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as the system says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proxy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Address of the proxy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>those of this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>those that came with faceviewer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a certificate file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Certificates to trust</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>And those in this file (PEM)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To connect</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Between two parts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A whole page of faces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A whole file or picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collections and files, at least</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> KB/s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A look-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A page of faces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source> MB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All collections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A file or picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pages at the same time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Limits of a request</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files (*)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PageScreens</name>
        <message>
            <source>Retry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show in Activity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>request id {id}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add credential</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try the demo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Credentials…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace credential</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n row(s) hidden by “{text}”</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Clear quick filter</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n row(s) hidden by the filter</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Reset filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No loaded row matches, and there are no more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No loaded row contains it. More rows exist on the server and may match.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The service answered with no collection for this credential.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No collections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The service answered with 0 rows. A credential of another organisation would list others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No faces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No face matches this filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server answered with 0 rows. What was asked for:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask without the organisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for any date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for names with words that begin so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing asked yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load collections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One request loads every collection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load faces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load the first page of faces, or set a filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was asked yet. What it asks for stands in the filter above.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This came from a link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was asked yet. One request loads every collection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This query came from a link</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PictureTile</name>
        <message>
            <source>Fetch picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Always show pictures from {host}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PictureWindow</name>
        <message>
            <source>{place} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetching the picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>first frame</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hash {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{percent} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in the browser…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Actual size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit into the window</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuickRow</name>
        <message>
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quick filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words joined by “and”; column:word and -word work too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>UTC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Local time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Times in {zone}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch between UTC and local time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hides loaded rows on this computer, asks nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {count} loaded rows match “{text}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped: these are still the rows of “{text}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped: these are still the rows of before</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecordFields</name>
        <message>
            <source>Assets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Config</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in the contract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Content</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Modified</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Description</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Client</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{characters} of SVG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{characters} of HTML</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its time agrees with Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its time is {span} before Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its time is {span} after Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zero time: not set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not a date we can read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{age}, sent without a zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same as Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{span} after Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{span} before Created</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>null</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty text</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Config, %n key(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Config, %n item(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Assets, %n in all</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>type not said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no name</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecordMenu</name>
        <message>
            <source>No record is shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In this view</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecordTableModel</name>
        <message>
            <source>new since the load before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>changed since the load before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>null</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not set</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RelatedBox</name>
        <message>
            <source>Among the {count} loaded faces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Among the {count} loaded collections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} more</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RelatedGuide</name>
        <message>
            <source>No related rows are loaded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{relation}: only these {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{relation}: next of {count}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RelationLine</name>
        <message>
            <source>Only these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReportWords</name>
        <message>
            <source>unreachable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>wrong hash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>wrong type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>private, yet open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hash not checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unreachable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrong hash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrong type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Private, yet open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hash not checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>something else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{found} was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file has no bytes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>given without a credential</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n other address(es)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>file {group}, also at {others}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SaveFilterDialog</name>
        <message>
            <source>Save this filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is kept in a file: no secret and no odd character.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another filter has this name and is replaced.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are too many saved filters; delete one first.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SavedFiltersDialog</name>
        <message>
            <source>Saved filters of faces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved filters of collections</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no name for it, or another filter has it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SavedFiltersMenu</name>
        <message>
            <source>Save this filter…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit saved filters…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recent in {environment}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchEdit</name>
        <message>
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SecretEdit</name>
        <message>
            <source>Mask what was entered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show what was entered</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SectionBox</name>
        <message>
            <source>Fetch all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch all assets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all in JSON</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Environments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShareDialog</name>
        <message>
            <source>Share to ticket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Markdown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>HTML</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form of the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave hidden fields out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the usual fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide what is long or private, show the rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ticket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields shown in the ticket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text that leaves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields shown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exactly this leaves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A ticket takes {most} records: the first of them are here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>private</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has a query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not in the contract</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved as {file}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SourceView</name>
        <message>
            <source>Copy all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the first {count} characters are shown; Copy all takes the rest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines are broken at {count} characters; Copy all takes them whole.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n character(s) copied</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>TabCount</name>
        <message>
            <source>Close tab</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TabMenu</name>
        <message>
            <source>New Faces tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New Collections tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close other tabs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reopen closed tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move tab left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move tab right</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TablePictures</name>
        <message>
            <source>Show picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch pictures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact sheet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TicketAside</name>
        <message>
            <source>Row of the ticket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search anyway</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In the pasted text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {number}: one was chosen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {number} is waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {number} was found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {number} is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {number} is ambiguous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {number} failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Row {number} was not asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its answer is shown here when it is there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is a project id, so several records carry it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is a client id, so several records carry it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several records have this name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several records carry it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the one that the ticket means; the others stay listed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It stands in none of the loaded rows, and all of them are loaded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No collection carries it in any field, and {service} has no face for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It looks like a credential. It was neither sent nor kept; take it out of the ticket, because others can read it there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may be private, so it is sent to no service unless you say so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You stopped before its answer was there. Ask again to go on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No service can search for it, and it stands in none of the loaded rows. Load all faces, then ask again.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n more record(s) carry it.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Show less</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TicketBar</name>
        <message>
            <source>Copy as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TicketDialog</name>
        <message>
            <source>From a ticket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pasted text</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Paste a ticket, or any text with up to 1,000 ids, urls and hashes. They are looked up in {environment}, each once; the text around them is not sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text of the ticket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lines without an id are names: look them up too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take this text away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a file…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n to look up</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that may be a credential is never sent</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that may be private is held back</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n beyond the first 1,000 left out</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Texts (*.txt *.csv *.tsv *.md *.json *.eml *.log)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files (*)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TicketMenu</name>
        <message>
            <source>Open the record in its tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the record…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search for this anyway</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all of the pasted text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows of the ticket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ambiguous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Failed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TicketModel</name>
        <message>
            <source>#</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pasted text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>choose one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>null</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty text</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TicketPage</name>
        <message>
            <source>Ticket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the record in its tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the record…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search for this anyway</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ticket {day}, {time}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>A table takes %n id(s).</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more of the ticket are left out; paste them again by themselves.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Show in Activity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace credential</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Credentials…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TicketProgress</name>
        <message>
            <source>stopped by you: {found} of {total} found, {open} not asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{found} of {total} found, in the pasted order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{found} of {total} found, {open} failed</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Go on with the %n not asked</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask again for the %n failed</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask again for the %n missing</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask again for the %n not asked</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>waiting until {time}: half of the limit is left to others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{answered} of {total} answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no face asked for, {time}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{requests}, {count} at once, {time}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{service} answered from %n loaded row(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>TicketSharing</name>
        <message>
            <source>Copy cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy JSON</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n row(s) copied</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>As on screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Selected rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The whole ticket</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{rows}, in the pasted order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ticket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>#</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pasted text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TicketWords</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>24-hex id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} hex, unusual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hash</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>e-mail address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>long random text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a credential?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ambiguous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>never sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>held back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>waiting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ambiguous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{place} (chosen)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>given for the name</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n record(s) in 2 services</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n collection(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{records}, same name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asked both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in none of the loaded rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stopped before its turn</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>UnreadableDialog</name>
        <message>
            <source>Records that could not be read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These came in the list of records. They are shown as they were received.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unreadable records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Raw text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VerdictRow</name>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WindowHeader</name>
        <message>
            <source>Look up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look up an id, a name, a code or a url</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WindowMenus</name>
        <message>
            <source>From a ticket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About faceviewer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try the demo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forget this environment…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quick filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear quick filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counts by value…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send as filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open left record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open right record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also what is the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy left value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy right value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Detail pane</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Activity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear Activity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Like the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Roomy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>UTC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Local time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Density</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>T&amp;imes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Listing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reload this record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Apply the filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sort by this column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also sort by this column</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Server order</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look &amp;up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Related rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste and look up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the last look-up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open what was found as a tab</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From a ticket…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Credentials…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Share</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share to ticket…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy link to this query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy request as cURL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy request of this face as cURL</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WindowMessages</name>
        <message>
            <source>The settings file could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was kept as {path}; the defaults hold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The settings are of a newer version of faceviewer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They are read as far as possible and will not be changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A setting could not be used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its default holds: {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures from {host} need no click any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The settings of {name} list it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This environment keeps no settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” is forgotten on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n records have exactly this value; the first is shown.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Show all</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_Candidate</name>
        <message>
            <source>Used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use {record}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>given for the name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>deleted</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>assets</name>
        <message>
            <source>public</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>private</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>public or not is not said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>content id (CID)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} hex, {algorithm} sized</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} hex</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>matches ({algorithm})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>differs ({algorithm})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be checked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no hash stated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>algorithm not said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {algorithm} hash of the file is the one of the record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The {algorithm} hash of the file is not the one of the record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record states no hash.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A content id (CID) of this kind is no hash of the file alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The record does not say which algorithm it used; {algorithm} does not give it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The hash of the record has no form that is known here.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>columns</name>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Description</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Client</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Created</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Assets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Content</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Config</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Modified</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something failed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again; the log has the details.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>filter refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This filter cannot be asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the marked field.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page size must be from {lowest} to {highest}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a number in that range.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The range has two ends on the same side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep one of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The end is not after the start, so nothing can match.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change one end of the range.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” is not a date.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write it as 2026-11-21 14:02.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This looks like a credential: it is not sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take it out of the filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>settings failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The settings could not be used: {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the settings and check them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>settings unreadable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {path} could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check its permissions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>settings not saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {path} could not be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the disk and its permissions; the settings hold until you quit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>settings of a newer version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {path} belongs to a newer version of faceviewer, so it was not changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update faceviewer, or choose another data directory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no environment named “{name}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use a name of the settings; faceviewer --diagnose lists them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no address for this service.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter one in the settings of the environment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not a web address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The address begins with something other than https.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter an address such as https://api.example.com.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>name or password in the address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a name, a password or an @ in the address.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the address without it; a credential is kept in the keyring.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not a host name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host in the address cannot be one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not a port</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The port in the address is not a number from 1 to 65535.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Correct it, or leave it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not a path</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The path in the address has parts that no service is reached by.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the address up to the host, or with a plain path such as /v3.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no credential</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The credential for {name} cannot be used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace the credential.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no credential for {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add one; it is kept in the keyring of this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not a credential</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This text cannot be a credential.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste the token or key alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was entered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste the token or key.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are spaces or line ends inside the credential.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are characters in the credential that cannot be sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy it again from where it is shown, and paste the token or key alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This text is too long for a credential.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>credential held back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The credential for {name} was not sent, because {origin} is not encrypted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use an https address for this environment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keyring failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keyring of this computer did not answer as expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock or start it and try again, or keep the credential for this session only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keyring not used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keyring is not used in this run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the credential for this session only, or start without the demo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keyring gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keyring of this computer is not there any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start it again and try again, or keep the credential for this session only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>credential incomplete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts of the credential are missing in the keyring.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the credential again, or forget it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no keyring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This computer offers no keyring that keeps secrets safely.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start one, or keep the credential for this session only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no safe keyring</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keyring on offer ({backend}) does not keep secrets safely, so it is not used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the credential for this session only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keyring locked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keyring of this computer is locked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlock it and try again, or keep the credential for this session only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keyring silent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keyring of this computer did not answer in time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look for its prompt and try again, or keep the credential for this session only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keyring did not give back what was stored in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was kept; try again, or keep the credential for this session only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not a link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a link that faceviewer can follow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy it again, from its first letter to its last.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>link too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This link is longer than any that faceviewer makes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the link alone, without the text around it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown listing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link is neither to faces nor to collections.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy it again, or ask for a newer version of faceviewer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown parameter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link asks for “{parameter}”, which is not known here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>parameter given twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link gives “{parameter}” more than once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>value refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link gives “{parameter}” a value that it cannot have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unexpected error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong in faceviewer itself: {kind}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The details are in {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong in faceviewer itself ({kind}), and it could not be written down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the disk and the permissions of the data directory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ended unexpectedly</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last run of faceviewer ended unexpectedly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>already open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The window that is open with this data directory is of another version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it first, or choose another data directory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open, but silent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The window that is open with this data directory did not answer within {seconds} s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it, end its process, or try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>demo failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The demo did not start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run “faceviewer demo-server” in a terminal to see why.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>demo silent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The demo did not start within {seconds} s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again when the computer is less busy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another place, or check the disk and its permissions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard output could not be written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write to another place with --output.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is a directory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name a file in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The picture is broken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the file to look at it elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is no PNG, JPEG, GIF, WebP or BMP picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>picture too large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The picture has more than 50 megapixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no ticket</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that it is there and may be read, or paste its text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {path} holds no plain text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it in its own program and paste its text here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>file too large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {path} has more than 2 MB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the part with the ids.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>text too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text has more than 500,000 characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no ids</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No id, url or hash was found in the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste the text of the ticket, or take its lines as names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file of this asset was not fetched.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not fetched</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The address of this file is not one that files are fetched from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy the url to look at it elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The address of this file cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file has no address that begins with http or https.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a name, a password or an @ in the address of this file, so nothing was sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check who wrote that address before you open it elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files of {host} are fetched only when you ask for them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click to fetch it, or allow the host in the settings of the environment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>inside a private network</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} is this computer or in a private network, so it was not asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If that is right, allow the host in the settings of the environment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>led to plain http</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The secure address led on to {host} without encryption, which is not followed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>led on too often</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The address led from one to the next, at last to {host}, without a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unreachable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} gave no file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{host} not found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name {host} was not found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network and try again; the host may be gone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>connection refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} refused the connection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>connection lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} broke off the connection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no secure connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The certificate of {host} could not be verified.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the address, or name your company's certificates in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>proxy failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The proxy did not pass the request to {host} on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the proxy in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>broken answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} did not answer in proper HTTP.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no connection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} cannot be reached from this network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>certificates unreadable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The certificate file named in the settings is unreadable, so {host} was not asked.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another file in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no connection in {seconds} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} could not be reached within {seconds} s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>timed out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} did not answer within {seconds} s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} did not send the whole file within {seconds} s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again, or raise the limit in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too slow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} sent the file too slowly to ever end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not public ({status})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} does not give this file to everyone (status {status}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is asked for without a credential; open it where you are signed in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not there ({status})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} has no file at this address (status {status}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load the record again; its url may have changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too many requests</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} takes no more requests for now ({status}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait a little and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>server error {status}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} failed with server error {status}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>status {status}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The host {host} answered with status {status} and no file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unreadable encoding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file from {host} is damaged or in an encoding that was not asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file from {host} is larger than the limit of {limit}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Raise the limit in the settings, or open it in the browser.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: no connection to {host}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: the name {host} was not found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the network and the address of this environment, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {host} refused the connection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The service may be down; try again, or check the address of this environment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {host} broke off the connection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: the certificate of {host} could not be verified.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: the proxy did not pass the request on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {host} did not answer in proper HTTP.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the address of this environment, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {host} cannot be reached from this network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The certificate file named in the settings could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} did not answer within {seconds} s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {host} could not be reached within {seconds} s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} sent its answer too slowly to ever end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>redirected elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} pointed to another address{to}, which is never followed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If the service has moved, change the address of this environment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>request too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} was not asked: the request is too long to be sent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shorten the texts of the filter, or load the listing again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>answer too large</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: the answer is larger than the limit of {limit}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Narrow the filter, choose a smaller page, or raise the limit in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unreadable answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} answered with something that cannot be read{said}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again; check the address of this environment if it stays so.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>empty answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} answered without any content.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a web page instead of data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} answered with a web page instead of data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A login page of the network or a wrong address may stand in between; check both.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} answered with something that is not JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>answer cut off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: the answer broke off before its end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: the answer is damaged or in an encoding that was not asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no list in the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} answered without the list of records.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was loaded; check the address of this environment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unreadable record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} answered with a record that cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may be the one that was asked for; ask for its name or id.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>error in the answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} reported an error{said}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again; if it stays so, ask the service's support.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} answered with status {status}{said}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>request refused ({status})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} refused the request with status {status}{said}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the filter and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>credential refused ({status})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} refused the credential ({status}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>credential expired</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The credential for {name} has expired ({status}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>credential missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} says that no credential came with the request ({status}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no listing at this address ({status})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has no listing at this address (status {status}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The service may have moved; check the address of this environment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} takes no more requests for now (429).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} takes no more requests for now (429) and asks for a wait of over a minute.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} failed with server error {status}{said}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pages do not end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: the pages of this listing lead nowhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Load it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pages run in a circle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} named a page that was already loaded, so the rest cannot be reached.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The loaded rows stay; load the listing again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only empty pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} sent empty pages without an end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>too many pages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} named more than {pages} pages.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The loaded rows stay; narrow the filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the end was not told</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} sent a bare list, which does not say whether more rows exist.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>export</name>
        <message>
            <source>Cells that a spreadsheet would run ({columns}), given an apostrophe in front: {count}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Texts too long for a cell of a spreadsheet ({columns}), cut: {count}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Texts with characters that no such file can hold ({columns}), spelt out: {count}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Texts whose line ends became those of a spreadsheet ({columns}): {count}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers too long for a spreadsheet ({columns}), written as texts: {count}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>file_choice</name>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files (*)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a file of this name in the folder already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are files of these names in the folder already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace {file}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replace {file} and {other}?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ids</name>
        <message>
            <source>ObjectId</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>UUID, version {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind}, {time}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>json</name>
        <message numerus="yes">
            <source>object, %n key(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>array, %n item(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>pictures</name>
        <message>
            <source>No picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture, not fetched: click to fetch it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture, not here yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>related</name>
        <message>
            <source>Same project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same client</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same organisation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same url</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same file url</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ticket</name>
        <message>
            <source>(hidden: {count} characters)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(its query is hidden)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(cut: {count} characters in all)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(null)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(empty text)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Collection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
