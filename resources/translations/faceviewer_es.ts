<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>ActivityDock</name>
        <message>
            <source>Activity</source>
            <translation>Actividad</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Solicitudes</translation>
        </message>
        <message>
            <source>Filter requests</source>
            <translation>Filtrar solicitudes</translation>
        </message>
        <message>
            <source>Clear the list</source>
            <translation>Vaciar la lista</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Status of the requests</source>
            <translation>Estado de las solicitudes</translation>
        </message>
        <message>
            <source>All statuses</source>
            <translation>Todos los estados</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fallidas</translation>
        </message>
        <message>
            <source>In flight</source>
            <translation>En curso</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Copiar dirección</translation>
        </message>
        <message>
            <source>Copy request id</source>
            <translation>Copiar id de la solicitud</translation>
        </message>
        <message>
            <source>Copy as cURL</source>
            <translation>Copiar como cURL</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation>
                <numerusform>%Ln línea copiada</numerusform>
                <numerusform>%Ln líneas copiadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%Ln solicitud</numerusform>
                <numerusform>%Ln solicitudes</numerusform>
            </translation>
        </message>
        <message>
            <source>{count} in flight</source>
            <translation>{count} en curso</translation>
        </message>
        <message>
            <source>{count} failed</source>
            <translation>{count} con error</translation>
        </message>
        <message>
            <source>{count} retried</source>
            <translation>{count} con reintentos</translation>
        </message>
        <message>
            <source>Change the filter to see the other requests.</source>
            <translation>Cambie el filtro para ver las demás solicitudes.</translation>
        </message>
        <message>
            <source>No request matches</source>
            <translation>Ninguna solicitud coincide</translation>
        </message>
        <message>
            <source>Each request shows here with its status.</source>
            <translation>Aquí aparece cada solicitud con su estado.</translation>
        </message>
        <message>
            <source>No requests yet</source>
            <translation>Aún no hay solicitudes</translation>
        </message>
    </context>
    <context>
        <name>ActivityMenu</name>
        <message>
            <source>Requests chosen in Activity</source>
            <translation>Solicitudes elegidas en Actividad</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Copiar dirección</translation>
        </message>
        <message>
            <source>Copy request id</source>
            <translation>Copiar id de la solicitud</translation>
        </message>
        <message>
            <source>Copy as cURL</source>
            <translation>Copiar como cURL</translation>
        </message>
    </context>
    <context>
        <name>ActivityModel</name>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Método</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>Retries</source>
            <translation>Reintentos</translation>
        </message>
        <message>
            <source>Request id</source>
            <translation>Id de la solicitud</translation>
        </message>
        <message>
            <source>Assets</source>
            <translation>Recursos</translation>
        </message>
        <message>
            <source>failed: {reason}</source>
            <translation>falló: {reason}</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelada</translation>
        </message>
        <message>
            <source>in flight, asked again</source>
            <translation>en curso, repetida</translation>
        </message>
        <message>
            <source>in flight</source>
            <translation>en curso</translation>
        </message>
        <message>
            <source>waiting {seconds} s</source>
            <translation>en espera, {seconds} s</translation>
        </message>
    </context>
    <context>
        <name>AddressCombo</name>
        <message>
            <source>production</source>
            <translation>producción</translation>
        </message>
        <message>
            <source>staging</source>
            <translation>preproducción</translation>
        </message>
        <message>
            <source>development</source>
            <translation>desarrollo</translation>
        </message>
        <message>
            <source>as documented, renamed since</source>
            <translation>según la documentación, renombrado después</translation>
        </message>
        <message>
            <source>version 3</source>
            <translation>versión 3</translation>
        </message>
        <message>
            <source>DUAL gateway</source>
            <translation>pasarela de DUAL</translation>
        </message>
        <message>
            <source>DUAL test network</source>
            <translation>red de pruebas de DUAL</translation>
        </message>
    </context>
    <context>
        <name>AppearancePage</name>
        <message>
            <source>as the system</source>
            <translation>como el sistema</translation>
        </message>
        <message>
            <source>light</source>
            <translation>claro</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>oscuro</translation>
        </message>
        <message>
            <source>compact</source>
            <translation>compactas</translation>
        </message>
        <message>
            <source>normal</source>
            <translation>normales</translation>
        </message>
        <message>
            <source>roomy</source>
            <translation>amplias</translation>
        </message>
        <message>
            <source>UTC</source>
            <translation>UTC</translation>
        </message>
        <message>
            <source>the zone of this computer</source>
            <translation>la zona de este equipo</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>Tamaño del texto</translation>
        </message>
        <message>
            <source>Rows of tables</source>
            <translation>Filas de las tablas</translation>
        </message>
        <message>
            <source>Times are shown in</source>
            <translation>Mostrar las horas en</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Notify when long work ends while another program is used</source>
            <translation>Avisar al terminar un trabajo largo mientras se usa otro programa</translation>
        </message>
        <message>
            <source>After 10 seconds or more; nothing of a record is said</source>
            <translation>Desde 10 segundos de duración; no se dice nada de los registros</translation>
        </message>
        <message>
            <source>Used from the next start on.</source>
            <translation>Se usa desde el próximo inicio.</translation>
        </message>
    </context>
    <context>
        <name>AssetActs</name>
        <message>
            <source>Open in the browser</source>
            <translation>Abrir en el navegador</translation>
        </message>
        <message>
            <source>Open this address of {host}?</source>
            <translation>¿Abrir esta dirección de {host}?</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Its name reads “{name}”: look closely, letters can look alike.</source>
            <translation>El nombre es “{name}”: fíjese bien, hay letras que se parecen.</translation>
        </message>
        <message>
            <source>The connection is not encrypted.</source>
            <translation>La conexión no está cifrada.</translation>
        </message>
        <message>
            <source>The address could not be opened.</source>
            <translation>No se pudo abrir la dirección.</translation>
        </message>
        <message>
            <source>Copy it to open it elsewhere.</source>
            <translation>Cópiela para abrirla en otro lugar.</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Guardado como {name}.</translation>
        </message>
    </context>
    <context>
        <name>AssetMenu</name>
        <message>
            <source>Pictures and files</source>
            <translation>Imágenes y archivos</translation>
        </message>
        <message>
            <source>Selected assets</source>
            <translation>Recursos seleccionados</translation>
        </message>
        <message>
            <source>Show picture</source>
            <translation>Mostrar imagen</translation>
        </message>
        <message>
            <source>Fetch pictures</source>
            <translation>Obtener imágenes</translation>
        </message>
        <message>
            <source>Contact sheet</source>
            <translation>Hoja de contactos</translation>
        </message>
        <message>
            <source>Larger tiles</source>
            <translation>Ampliar miniaturas</translation>
        </message>
        <message>
            <source>Smaller tiles</source>
            <translation>Reducir miniaturas</translation>
        </message>
    </context>
    <context>
        <name>AssetReportMenu</name>
        <message>
            <source>Rows of the report</source>
            <translation>Filas del informe</translation>
        </message>
        <message>
            <source>All problems</source>
            <translation>Todos los problemas</translation>
        </message>
        <message>
            <source>Unreachable</source>
            <translation>Inaccesibles</translation>
        </message>
        <message>
            <source>Wrong hash</source>
            <translation>Hash incorrecto</translation>
        </message>
        <message>
            <source>Wrong type</source>
            <translation>Tipo incorrecto</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vacíos</translation>
        </message>
        <message>
            <source>Private, yet open</source>
            <translation>Privados, pero abiertos</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicados</translation>
        </message>
        <message>
            <source>Hash not checked</source>
            <translation>Hash sin verificar</translation>
        </message>
        <message>
            <source>Fine</source>
            <translation>Sin problemas</translation>
        </message>
        <message>
            <source>Asset report of the loaded faces</source>
            <translation>Informe de recursos de los rostros cargados</translation>
        </message>
        <message numerus="yes">
            <source>Asset report of %n selected face(s)</source>
            <translation>
                <numerusform>Informe de recursos de %Ln rostro seleccionado</numerusform>
                <numerusform>Informe de recursos de %Ln rostros seleccionados</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AssetReportModel</name>
        <message>
            <source>Face id</source>
            <translation>Id del rostro</translation>
        </message>
        <message>
            <source>Asset id</source>
            <translation>Id del recurso</translation>
        </message>
        <message>
            <source>Found type</source>
            <translation>Tipo encontrado</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>Hash</translation>
        </message>
        <message>
            <source>Asset report</source>
            <translation>Informe de recursos</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>Problema</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Asset</source>
            <translation>Recurso</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>Rostro</translation>
        </message>
        <message>
            <source>Url</source>
            <translation>Url</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>sin nombre</translation>
        </message>
    </context>
    <context>
        <name>AssetReportPage</name>
        <message>
            <source>Asset report</source>
            <translation>Informe de recursos</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>All problems</source>
            <translation>Todos los problemas</translation>
        </message>
        <message>
            <source>There are no rows to export yet.</source>
            <translation>Aún no hay filas que exportar.</translation>
        </message>
        <message>
            <source>As on screen</source>
            <translation>Como en pantalla</translation>
        </message>
        <message>
            <source>Selected rows</source>
            <translation>Filas seleccionadas</translation>
        </message>
        <message>
            <source>Everything found</source>
            <translation>Todo lo encontrado</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln fila</numerusform>
                <numerusform>%Ln filas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation>
                <numerusform>%Ln línea copiada</numerusform>
                <numerusform>%Ln líneas copiadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln seleccionada</numerusform>
                <numerusform>%Ln seleccionadas</numerusform>
            </translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation>Obtener</translation>
        </message>
    </context>
    <context>
        <name>AssetReportWords</name>
        <message>
            <source>Looking for files</source>
            <translation>Buscando archivos</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%Ln archivo</numerusform>
                <numerusform>%Ln archivos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>%Ln rostro</numerusform>
                <numerusform>%Ln rostros</numerusform>
            </translation>
        </message>
        <message>
            <source>{files} of {faces}</source>
            <translation>{files} de {faces}</translation>
        </message>
        <message>
            <source>{done} of {files}</source>
            <translation>{done} de {files}</translation>
        </message>
        <message>
            <source>of {faces}</source>
            <translation>de {faces}</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%Ln problema</numerusform>
                <numerusform>%Ln problemas</numerusform>
            </translation>
        </message>
        <message>
            <source>Stopped by you after {done} of {files}</source>
            <translation>Lo detuvo usted tras {done} de {files}</translation>
        </message>
        <message>
            <source>{files} of {faces} checked at {time}</source>
            <translation>Revisado a las {time}: {files} de {faces}</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Revisar de nuevo</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>None of these faces has an asset.</source>
            <translation>Ninguno de estos rostros tiene recursos.</translation>
        </message>
        <message>
            <source>No assets</source>
            <translation>Sin recursos</translation>
        </message>
        <message>
            <source>Choose another kind above.</source>
            <translation>Elija otra clase arriba.</translation>
        </message>
        <message>
            <source>Nothing of this kind</source>
            <translation>Nada de esta clase</translation>
        </message>
        <message>
            <source>nothing is fetched yet</source>
            <translation>aún no se obtuvo nada</translation>
        </message>
        <message numerus="yes">
            <source>%n host(s)</source>
            <translation>
                <numerusform>%Ln servidor</numerusform>
                <numerusform>%Ln servidores</numerusform>
            </translation>
        </message>
        <message>
            <source>Fetch {files} from {hosts}?</source>
            <translation>¿Obtener {files} de {hosts}?</translation>
        </message>
        <message>
            <source>Each file is asked for once, without any credential, and none is kept.</source>
            <translation>Cada archivo se pide una vez, sin ninguna credencial, y no se guarda.</translation>
        </message>
        <message>
            <source>Not all files were fetched.</source>
            <translation>No se obtuvieron todos los archivos.</translation>
        </message>
        <message>
            <source>No problems so far</source>
            <translation>Sin problemas hasta ahora</translation>
        </message>
        <message>
            <source>Every file is what its record says.</source>
            <translation>Cada archivo es lo que dice su registro.</translation>
        </message>
        <message numerus="yes">
            <source>%n hash(es) cannot be checked.</source>
            <translation>
                <numerusform>%Ln hash no se puede verificar.</numerusform>
                <numerusform>%Ln hashes no se pueden verificar.</numerusform>
            </translation>
        </message>
        <message>
            <source>No problems found</source>
            <translation>Sin problemas</translation>
        </message>
    </context>
    <context>
        <name>AssetRow</name>
        <message>
            <source>hash {words}</source>
            <translation>hash {words}</translation>
        </message>
    </context>
    <context>
        <name>AssetsTableModel</name>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Público</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>Hash</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Creación</translation>
        </message>
        <message>
            <source>Url</source>
            <translation>Url</translation>
        </message>
        <message>
            <source>null</source>
            <translation>nulo</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>no enviado</translation>
        </message>
        <message>
            <source>empty text</source>
            <translation>texto vacío</translation>
        </message>
        <message>
            <source>coming</source>
            <translation>en camino</translation>
        </message>
        <message>
            <source>not fetched</source>
            <translation>no obtenido</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>no indicado</translation>
        </message>
        <message>
            <source>The file itself is {media_type}.</source>
            <translation>El archivo en sí es {media_type}.</translation>
        </message>
    </context>
    <context>
        <name>AuthCombo</name>
        <message>
            <source>How the credential is sent</source>
            <translation>Cómo se envía la credencial</translation>
        </message>
        <message>
            <source>as a bearer token</source>
            <translation>como token bearer</translation>
        </message>
        <message>
            <source>as an API key (x-api-key)</source>
            <translation>como clave de API (x-api-key)</translation>
        </message>
        <message>
            <source>not at all</source>
            <translation>no se envía</translation>
        </message>
    </context>
    <context>
        <name>AwayNotices</name>
        <message>
            <source>Loading has ended.</source>
            <translation>La carga terminó.</translation>
        </message>
        <message>
            <source>The table of a ticket has its answers.</source>
            <translation>La tabla de un ticket ya tiene sus respuestas.</translation>
        </message>
        <message>
            <source>An export has ended.</source>
            <translation>Una exportación terminó.</translation>
        </message>
        <message>
            <source>An asset report has ended.</source>
            <translation>Un informe de recursos terminó.</translation>
        </message>
    </context>
    <context>
        <name>CalendarPopup</name>
        <message>
            <source>Calendar</source>
            <translation>Calendario</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Sin fecha</translation>
        </message>
    </context>
    <context>
        <name>ChangesPage</name>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>only before</source>
            <translation>solo antes</translation>
        </message>
        <message>
            <source>only now</source>
            <translation>solo ahora</translation>
        </message>
        <message numerus="yes">
            <source>%n added</source>
            <translation>
                <numerusform>%Ln agregada</numerusform>
                <numerusform>%Ln agregadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%Ln cambiada</numerusform>
                <numerusform>%Ln cambiadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%Ln quitada</numerusform>
                <numerusform>%Ln quitadas</numerusform>
            </translation>
        </message>
        <message>
            <source>{changes} since {time}</source>
            <translation>{changes} desde {time}</translation>
        </message>
        <message>
            <source>Whether rows are gone is not known: not everything was loaded.</source>
            <translation>No se sabe si faltan filas: no se cargó todo.</translation>
        </message>
        <message>
            <source>Changed rows</source>
            <translation>Filas cambiadas</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln fila</numerusform>
                <numerusform>%Ln filas</numerusform>
            </translation>
        </message>
        <message>
            <source>Changes of {listing}</source>
            <translation>Cambios de {listing}</translation>
        </message>
        <message>
            <source>Open the record in its tab</source>
            <translation>Abrir el registro en su pestaña</translation>
        </message>
        <message>
            <source>Copy cells</source>
            <translation>Copiar celdas</translation>
        </message>
        <message>
            <source>Copy id</source>
            <translation>Copiar id</translation>
        </message>
        <message>
            <source>Copy JSON</source>
            <translation>Copiar JSON</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Copiar como Markdown</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Copy list as Markdown</source>
            <translation>Copiar lista como Markdown</translation>
        </message>
        <message>
            <source>Export the list</source>
            <translation>Exportar la lista</translation>
        </message>
    </context>
    <context>
        <name>ChangesTableModel</name>
        <message>
            <source>Change</source>
            <translation>Cambio</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>Changed fields</source>
            <translation>Campos cambiados</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Cambios</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>no enviado</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Creación</translation>
        </message>
        <message>
            <source>null</source>
            <translation>nulo</translation>
        </message>
        <message>
            <source>empty text</source>
            <translation>texto vacío</translation>
        </message>
        <message>
            <source>added</source>
            <translation>agregada</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>cambiada</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>quitada</translation>
        </message>
        <message>
            <source>{fields} and {count} more</source>
            <translation>{fields} y {count} más</translation>
        </message>
    </context>
    <context>
        <name>ChipRow</name>
        <message>
            <source>Open the filter at this field</source>
            <translation>Abrir el filtro en este campo</translation>
        </message>
        <message numerus="yes">
            <source>%n more set</source>
            <translation>
                <numerusform>%Ln más</numerusform>
                <numerusform>%Ln más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CollectionsForm</name>
        <message>
            <source>Text {value}</source>
            <translation>Texto {value}</translation>
        </message>
        <message>
            <source>Name {value}</source>
            <translation>Nombre {value}</translation>
        </message>
        <message>
            <source>Project {value}</source>
            <translation>Proyecto {value}</translation>
        </message>
        <message>
            <source>Client {value}</source>
            <translation>Cliente {value}</translation>
        </message>
        <message>
            <source>Code {value}</source>
            <translation>Código {value}</translation>
        </message>
        <message>
            <source>Deleted: {value}</source>
            <translation>Eliminadas: {value}</translation>
        </message>
        <message>
            <source>Created from {value}</source>
            <translation>Creación desde {value}</translation>
        </message>
        <message>
            <source>Created up to {value}</source>
            <translation>Creación hasta {value}</translation>
        </message>
        <message>
            <source>Updated from {value}</source>
            <translation>Actualización desde {value}</translation>
        </message>
        <message>
            <source>Updated up to {value}</source>
            <translation>Actualización hasta {value}</translation>
        </message>
        <message>
            <source>Not applied yet</source>
            <translation>Aún sin aplicar</translation>
        </message>
        <message>
            <source>Applied on this computer: the service takes no filter</source>
            <translation>Se aplica en este equipo: el servicio no admite filtros</translation>
        </message>
        <message>
            <source>in any column</source>
            <translation>en cualquier columna</translation>
        </message>
        <message>
            <source>any</source>
            <translation>cualquiera</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Name has</source>
            <translation>Nombre contiene</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Proyecto</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Eliminadas</translation>
        </message>
        <message>
            <source>Created from</source>
            <translation>Creación desde</translation>
        </message>
        <message>
            <source>up to</source>
            <translation>hasta</translation>
        </message>
        <message>
            <source>Created up to</source>
            <translation>Creación hasta</translation>
        </message>
        <message>
            <source>Updated from</source>
            <translation>Actualización desde</translation>
        </message>
        <message>
            <source>Updated up to</source>
            <translation>Actualización hasta</translation>
        </message>
    </context>
    <context>
        <name>ColumnsMenu</name>
        <message>
            <source>Move this column left</source>
            <translation>Mover esta columna a la izquierda</translation>
        </message>
        <message>
            <source>Move this column right</source>
            <translation>Mover esta columna a la derecha</translation>
        </message>
        <message>
            <source>Widen this column</source>
            <translation>Ensanchar esta columna</translation>
        </message>
        <message>
            <source>Narrow this column</source>
            <translation>Angostar esta columna</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Comandos</translation>
        </message>
        <message>
            <source>No command is called so</source>
            <translation>Ningún comando se llama así</translation>
        </message>
        <message>
            <source>Find a command</source>
            <translation>Buscar un comando</translation>
        </message>
        <message>
            <source>Find a command, a tab or an environment</source>
            <translation>Buscar un comando, una pestaña o un entorno</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Used last</source>
            <translation>Usados recientemente</translation>
        </message>
        <message>
            <source>All commands</source>
            <translation>Todos los comandos</translation>
        </message>
    </context>
    <context>
        <name>CompareMenu</name>
        <message>
            <source>Compare two records</source>
            <translation>Comparar dos registros</translation>
        </message>
        <message>
            <source>Pin for comparing</source>
            <translation>Fijar para comparar</translation>
        </message>
        <message>
            <source>Choose two rows</source>
            <translation>Elija dos filas</translation>
        </message>
        <message>
            <source>No row is chosen</source>
            <translation>No hay ninguna fila elegida</translation>
        </message>
        <message>
            <source>Pin another record first</source>
            <translation>Primero fije otro registro</translation>
        </message>
        <message>
            <source>Compare with pinned</source>
            <translation>Comparar con el fijado</translation>
        </message>
        <message>
            <source>Compare with “{record}”</source>
            <translation>Comparar con “{record}”</translation>
        </message>
    </context>
    <context>
        <name>ComparePage</name>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open {record}</source>
            <translation>Abrir {record}</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>Rostro</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>Colección</translation>
        </message>
        <message>
            <source>All fields</source>
            <translation>Todos los campos</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Diferencias</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s)</source>
            <translation>
                <numerusform>%Ln campo</numerusform>
                <numerusform>%Ln campos</numerusform>
            </translation>
        </message>
        <message>
            <source>only left</source>
            <translation>solo izquierda</translation>
        </message>
        <message>
            <source>only right</source>
            <translation>solo derecha</translation>
        </message>
    </context>
    <context>
        <name>ComparisonTableModel</name>
        <message>
            <source>Compared</source>
            <translation>Comparado</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Campo</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Comparación</translation>
        </message>
        <message>
            <source>same</source>
            <translation>igual</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>distinto</translation>
        </message>
        <message>
            <source>other order</source>
            <translation>otro orden</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>no enviado</translation>
        </message>
        <message>
            <source>null</source>
            <translation>nulo</translation>
        </message>
        <message>
            <source>empty text</source>
            <translation>texto vacío</translation>
        </message>
    </context>
    <context>
        <name>ComparisonView</name>
        <message>
            <source>Compared fields</source>
            <translation>Campos comparados</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>Comparando…</translation>
        </message>
        <message>
            <source>One of them is no JSON that can be read; see Raw.</source>
            <translation>Uno de ellos no es JSON legible; vea Original.</translation>
        </message>
        <message>
            <source>Cannot be compared</source>
            <translation>No se pueden comparar</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%Ln diferencia</numerusform>
                <numerusform>%Ln diferencias</numerusform>
            </translation>
        </message>
        <message>
            <source>{differences} among {count} fields</source>
            <translation>{differences} entre {count} campos</translation>
        </message>
        <message>
            <source>the first {count} are shown</source>
            <translation>se muestran las primeras {count}</translation>
        </message>
        <message>
            <source>No difference</source>
            <translation>Sin diferencias</translation>
        </message>
        <message>
            <source>Every field has the same value on both sides.</source>
            <translation>Todos los campos tienen el mismo valor en ambos lados.</translation>
        </message>
        <message>
            <source>Left value</source>
            <translation>Valor izquierdo</translation>
        </message>
        <message>
            <source>Right value</source>
            <translation>Valor derecho</translation>
        </message>
        <message>
            <source>Also what is the same</source>
            <translation>También lo que es igual</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Copiar como Markdown</translation>
        </message>
        <message>
            <source>Copy cells</source>
            <translation>Copiar celdas</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Copiar ruta</translation>
        </message>
        <message>
            <source>Copy left value</source>
            <translation>Copiar valor izquierdo</translation>
        </message>
        <message>
            <source>Copy right value</source>
            <translation>Copiar valor derecho</translation>
        </message>
    </context>
    <context>
        <name>CompletenessStrip</name>
        <message>
            <source>Load more</source>
            <translation>Cargar más</translation>
        </message>
        <message>
            <source>Load all</source>
            <translation>Cargar todo</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>More commands</source>
            <translation>Más comandos</translation>
        </message>
    </context>
    <context>
        <name>CompletenessWords</name>
        <message>
            <source>not loaded yet</source>
            <translation>aún sin cargar</translation>
        </message>
        <message>
            <source>sorted by {columns} here</source>
            <translation>ordenadas aquí por {columns}</translation>
        </message>
        <message>
            <source>as they arrive</source>
            <translation>según van llegando</translation>
        </message>
        <message>
            <source>newest first</source>
            <translation>más recientes primero</translation>
        </message>
        <message>
            <source>in the server's order</source>
            <translation>en el orden del servidor</translation>
        </message>
        <message>
            <source>{order}, with gaps</source>
            <translation>{order}, con huecos</translation>
        </message>
        <message>
            <source>filtering {count} rows, {percent} %</source>
            <translation>filtrando {count} filas, {percent} %</translation>
        </message>
        <message>
            <source>sorting {count} rows by {columns}, {percent} %</source>
            <translation>ordenando {count} filas por {columns}, {percent} %</translation>
        </message>
        <message>
            <source>putting {count} rows into the server's order, {percent} %</source>
            <translation>devolviendo {count} filas al orden del servidor, {percent} %</translation>
        </message>
        <message>
            <source>{count} loaded, the rest cannot be reached</source>
            <translation>{count} cargadas, el resto es inaccesible</translation>
        </message>
        <message>
            <source>{count} loaded, the rest did not come</source>
            <translation>{count} cargadas, el resto no llegó</translation>
        </message>
        <message>
            <source>{count} loaded, from a later page to the end</source>
            <translation>{count} cargadas, desde una página posterior hasta el final</translation>
        </message>
        <message>
            <source>{count} loaded, {order}, more exist</source>
            <translation>{count} cargadas, {order}, hay más</translation>
        </message>
        <message>
            <source>all {count} as of {time}, from this computer</source>
            <translation>{count} guardadas en este equipo ({time}), no hay más</translation>
        </message>
        <message>
            <source>{count} as of {time}, from this computer, more exist</source>
            <translation>{count} guardadas en este equipo ({time}), hay más</translation>
        </message>
        <message>
            <source>{count} as of {time}, from this computer</source>
            <translation>{count} guardadas en este equipo ({time})</translation>
        </message>
        <message>
            <source>{shown} of {count}, all loaded at {time}</source>
            <translation>{shown} de {count}, todas cargadas a las {time}</translation>
        </message>
        <message>
            <source>all {count} loaded at {time}</source>
            <translation>{count} cargadas a las {time}, no hay más</translation>
        </message>
        <message>
            <source>{shown} of {count}</source>
            <translation>{shown} de {count}</translation>
        </message>
        <message>
            <source>1 request, {took}, {size}</source>
            <translation>1 solicitud, {took}, {size}</translation>
        </message>
        <message>
            <source>asked {time}, page {page} took {took}</source>
            <translation>consulta de las {time}, la página {page} tardó {took}</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) came twice</source>
            <translation>
                <numerusform>%Ln registro llegó dos veces</numerusform>
                <numerusform>%Ln registros llegaron dos veces</numerusform>
            </translation>
        </message>
        <message>
            <source>one page after the other, because parts did not fit together</source>
            <translation>página por página, porque las partes no encajaban</translation>
        </message>
        <message>
            <source>the list was found under “{form}”</source>
            <translation>la lista estaba en “{form}”</translation>
        </message>
        <message>
            <source>asking {name} again in {seconds} s</source>
            <translation>nueva solicitud a {name} en {seconds} s</translation>
        </message>
        <message>
            <source>try {count} of 3 did not work</source>
            <translation>falló el intento {count} de 3</translation>
        </message>
        <message>
            <source>waiting {seconds} s: half of the service's limit is left to others</source>
            <translation>espera de {seconds} s: la mitad del límite del servicio se deja a otros</translation>
        </message>
        <message>
            <source>{count} loaded</source>
            <translation>{count} cargadas</translation>
        </message>
        <message>
            <source>asking {name}</source>
            <translation>consultando {name}</translation>
        </message>
        <message>
            <source>{count} so far</source>
            <translation>{count} hasta ahora</translation>
        </message>
        <message>
            <source>{count} so far, asking {name}</source>
            <translation>{count} hasta ahora, consultando {name}</translation>
        </message>
        <message>
            <source>{size} so far</source>
            <translation>{size} hasta ahora</translation>
        </message>
        <message>
            <source>{count} loaded, {order}, loading more</source>
            <translation>{count} cargadas, {order}, cargando más</translation>
        </message>
        <message>
            <source>{count} loaded, {order}, loading all</source>
            <translation>{count} cargadas, {order}, cargando todo</translation>
        </message>
        <message>
            <source>{count} loaded, {order}, loading all, {at_once} at a time</source>
            <translation>{count} cargadas, {order}, cargando todo, {at_once} a la vez</translation>
        </message>
        <message>
            <source>page {page}</source>
            <translation>página {page}</translation>
        </message>
        <message>
            <source>{rows} rows/s</source>
            <translation>{rows} filas/s</translation>
        </message>
        <message>
            <source>{percent} % of the time covered</source>
            <translation>{percent} % del período recorrido</translation>
        </message>
        <message>
            <source>parts at once did not fit together</source>
            <translation>las partes simultáneas no encajaban</translation>
        </message>
        <message>
            <source>about {count} s left</source>
            <translation>faltan unos {count} s</translation>
        </message>
        <message>
            <source>about {count} min left</source>
            <translation>faltan unos {count} min</translation>
        </message>
        <message>
            <source>stopped by you, nothing loaded</source>
            <translation>detenida por usted, sin cargar nada</translation>
        </message>
        <message>
            <source>asking again was stopped</source>
            <translation>se detuvo la nueva consulta</translation>
        </message>
        <message>
            <source>{count}, stopped by you</source>
            <translation>{count}, detenida por usted</translation>
        </message>
        <message>
            <source>stopped by you after {count}</source>
            <translation>detenida por usted tras {count}</translation>
        </message>
        <message numerus="yes">
            <source>%n loaded row(s) kept</source>
            <translation>
                <numerusform>se conserva %Ln fila cargada</numerusform>
                <numerusform>se conservan %Ln filas cargadas</numerusform>
            </translation>
        </message>
        <message>
            <source>no credential, nothing asked</source>
            <translation>sin credencial, no se consultó nada</translation>
        </message>
        <message>
            <source>{count} loaded, more cannot be reached: {reason}</source>
            <translation>{count} cargadas, el resto es inaccesible: {reason}</translation>
        </message>
        <message>
            <source>{count} loaded, then it broke off: {reason}</source>
            <translation>{count} cargadas, luego se interrumpió: {reason}</translation>
        </message>
        <message>
            <source>asking again failed: {reason}</source>
            <translation>falló la nueva consulta: {reason}</translation>
        </message>
        <message>
            <source>page {page} failed: {reason}</source>
            <translation>falló la página {page}: {reason}</translation>
        </message>
    </context>
    <context>
        <name>ContactSheetPage</name>
        <message>
            <source>Pictures</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Contact sheet</source>
            <translation>Hoja de contactos</translation>
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>%Ln rostro</numerusform>
                <numerusform>%Ln rostros</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n picture(s)</source>
            <translation>
                <numerusform>%Ln imagen</numerusform>
                <numerusform>%Ln imágenes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s) without one</source>
            <translation>
                <numerusform>%Ln rostro sin imagen</numerusform>
                <numerusform>%Ln rostros sin imagen</numerusform>
            </translation>
        </message>
        <message>
            <source>Which pictures</source>
            <translation>Qué imágenes</translation>
        </message>
        <message>
            <source>First picture of each face</source>
            <translation>Primera imagen de cada rostro</translation>
        </message>
        <message>
            <source>All pictures</source>
            <translation>Todas las imágenes</translation>
        </message>
        <message>
            <source>Fetch pictures</source>
            <translation>Obtener imágenes</translation>
        </message>
        <message>
            <source>Smaller tiles</source>
            <translation>Reducir miniaturas</translation>
        </message>
        <message>
            <source>Larger tiles</source>
            <translation>Ampliar miniaturas</translation>
        </message>
    </context>
    <context>
        <name>CopyAnnouncer</name>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation>
                <numerusform>%Ln línea copiada</numerusform>
                <numerusform>%Ln líneas copiadas</numerusform>
            </translation>
        </message>
        <message>
            <source>Copied: {text}</source>
            <translation>Copiado: {text}</translation>
        </message>
    </context>
    <context>
        <name>CountsDialog</name>
        <message>
            <source>Counts of {column}</source>
            <translation>Recuento de {column}</translation>
        </message>
        <message>
            <source>Only these</source>
            <translation>Solo estos</translation>
        </message>
        <message>
            <source>Values and counts</source>
            <translation>Valores y recuentos</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Filas</translation>
        </message>
        <message>
            <source>no value</source>
            <translation>sin valor</translation>
        </message>
        <message numerus="yes">
            <source>%n value(s) among the loaded rows</source>
            <translation>
                <numerusform>%Ln valor en las filas cargadas</numerusform>
                <numerusform>%Ln valores en las filas cargadas</numerusform>
            </translation>
        </message>
        <message>
            <source>{words}, the most frequent {shown} are shown</source>
            <translation>{words}, se muestran los {shown} más frecuentes</translation>
        </message>
    </context>
    <context>
        <name>CrashNotices</name>
        <message numerus="yes">
            <source>%n error(s) in this run.</source>
            <translation>
                <numerusform>%Ln error en esta sesión.</numerusform>
                <numerusform>%Ln errores en esta sesión.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Copiar ruta</translation>
        </message>
    </context>
    <context>
        <name>CredentialDetails</name>
        <message>
            <source>Kind</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Para</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Titular</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organización</translation>
        </message>
        <message>
            <source>Sandbox mode</source>
            <translation>Modo de pruebas</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>Emisión</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Vence</translation>
        </message>
        <message>
            <source>Kept in</source>
            <translation>Se guarda en</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>It belongs to no organisation, so the service may list nothing for it.</source>
            <translation>No pertenece a ninguna organización; es posible que el servicio no liste nada.</translation>
        </message>
        <message>
            <source>Decoded on this computer. The signature is not checked and nothing was sent.</source>
            <translation>Se decodificó en este equipo. La firma no se verifica y no se envió nada.</translation>
        </message>
        <message>
            <source>Judged by its form alone, on this computer.</source>
            <translation>Se juzgó solo por su forma, en este equipo.</translation>
        </message>
        <message>
            <source>JSON Web Token ({algorithm})</source>
            <translation>JSON Web Token ({algorithm})</translation>
        </message>
        <message>
            <source>API key, by its form</source>
            <translation>clave de API, por su forma</translation>
        </message>
        <message>
            <source>unknown form</source>
            <translation>forma desconocida</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>no indicado</translation>
        </message>
    </context>
    <context>
        <name>CredentialDialog</name>
        <message>
            <source>Credentials</source>
            <translation>Credenciales</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Keep for this session only</source>
            <translation>Conservar solo en esta sesión</translation>
        </message>
        <message>
            <source>Save in the keyring</source>
            <translation>Guardar en el llavero</translation>
        </message>
    </context>
    <context>
        <name>CredentialNotices</name>
        <message>
            <source>Replace credential</source>
            <translation>Reemplazar credencial</translation>
        </message>
        <message>
            <source>Credentials…</source>
            <translation>Credenciales…</translation>
        </message>
        <message>
            <source>The loaded rows stay.</source>
            <translation>Las filas cargadas se conservan.</translation>
        </message>
        <message>
            <source>Show in Activity</source>
            <translation>Mostrar en Actividad</translation>
        </message>
        <message>
            <source>The {service} credential of {environment} expired {when}.</source>
            <translation>La credencial de {service} en {environment} venció {when}.</translation>
        </message>
        <message>
            <source>The {service} credential of {environment} expires {when}.</source>
            <translation>La credencial de {service} en {environment} vence {when}.</translation>
        </message>
        <message>
            <source>Until then everything works.</source>
            <translation>Hasta entonces todo funciona.</translation>
        </message>
        <message>
            <source>The service will refuse it.</source>
            <translation>El servicio la rechazará.</translation>
        </message>
    </context>
    <context>
        <name>CredentialPage</name>
        <message>
            <source>Wait until this is done</source>
            <translation>Espere a que esto termine</translation>
        </message>
        <message>
            <source>Paste a credential first</source>
            <translation>Primero pegue una credencial</translation>
        </message>
        <message>
            <source>This environment has no address for {name}.</source>
            <translation>Este entorno no tiene dirección para {name}.</translation>
        </message>
        <message>
            <source>The address for {name} cannot be read.</source>
            <translation>La dirección de {name} no se entiende.</translation>
        </message>
        <message>
            <source>No credential is ever sent to {origin}: it is not encrypted.</source>
            <translation>Nunca se envía una credencial a {origin}: no está cifrado.</translation>
        </message>
        <message>
            <source>First confirm the host by the box above</source>
            <translation>Primero confirme el servidor en la casilla de arriba</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>nada todavía</translation>
        </message>
        <message>
            <source>memory, until you quit</source>
            <translation>memoria, hasta salir</translation>
        </message>
        <message>
            <source>Credential</source>
            <translation>Credencial</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Reemplazar por</translation>
        </message>
        <message>
            <source>First save how it is sent</source>
            <translation>Primero guarde cómo se envía</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Verificar</translation>
        </message>
        <message>
            <source>Make one cheap read with this credential</source>
            <translation>Hacer una lectura mínima con esta credencial</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s) stay.</source>
            <translation>
                <numerusform>Queda %Ln carácter.</numerusform>
                <numerusform>Quedan %Ln caracteres.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n character(s), taken as they are.</source>
            <translation>
                <numerusform>%Ln carácter, tal como está.</numerusform>
                <numerusform>%Ln caracteres, tal como están.</numerusform>
            </translation>
        </message>
        <message>
            <source>invisible characters</source>
            <translation>caracteres invisibles</translation>
        </message>
        <message>
            <source>spaces</source>
            <translation>espacios</translation>
        </message>
        <message>
            <source>line ends</source>
            <translation>saltos de línea</translation>
        </message>
        <message>
            <source>quotes</source>
            <translation>comillas</translation>
        </message>
        <message>
            <source>the name of the header</source>
            <translation>el nombre del encabezado</translation>
        </message>
        <message>
            <source>a prefix such as “Bearer”</source>
            <translation>un prefijo como “Bearer”</translation>
        </message>
        <message>
            <source>Removed from what you pasted: {removed}. {stay}</source>
            <translation>Se quitó de lo pegado: {removed}. {stay}</translation>
        </message>
        <message>
            <source>This looks like an API key, which is usually sent as x-api-key.</source>
            <translation>Parece una clave de API, que suele enviarse como x-api-key.</translation>
        </message>
        <message>
            <source>This is a token, which is usually sent as a bearer token.</source>
            <translation>Es un token, que suele enviarse como token bearer.</translation>
        </message>
        <message>
            <source>New credential</source>
            <translation>Credencial nueva</translation>
        </message>
        <message>
            <source>not saved</source>
            <translation>sin guardar</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Guardada</translation>
        </message>
        <message>
            <source>Check makes one cheap read with it.</source>
            <translation>Verificar hace una lectura mínima con ella.</translation>
        </message>
        <message>
            <source>None is sent</source>
            <translation>No se envía ninguna</translation>
        </message>
        <message>
            <source>The service is asked without one.</source>
            <translation>El servicio se consulta sin credencial.</translation>
        </message>
        <message>
            <source>No credential</source>
            <translation>Sin credencial</translation>
        </message>
        <message>
            <source>Paste one.</source>
            <translation>Pegue una.</translation>
        </message>
        <message>
            <source>Asking the keyring…</source>
            <translation>Consultando el llavero…</translation>
        </message>
        <message>
            <source>It may show a prompt.</source>
            <translation>Puede que pida una confirmación.</translation>
        </message>
        <message>
            <source>Checking with one read…</source>
            <translation>Verificando con una lectura…</translation>
        </message>
        <message>
            <source>Storing in the keyring…</source>
            <translation>Guardando en el llavero…</translation>
        </message>
        <message>
            <source>Removing from the keyring…</source>
            <translation>Quitando del llavero…</translation>
        </message>
        <message>
            <source>Checked {time} with one read, {duration}</source>
            <translation>Verificada a las {time} con una lectura, {duration}</translation>
        </message>
        <message>
            <source>Works</source>
            <translation>Funciona</translation>
        </message>
        <message>
            <source>Send this credential to {origin}</source>
            <translation>Enviar esta credencial a {origin}</translation>
        </message>
        <message>
            <source>Forget…</source>
            <translation>Olvidar…</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Change address…</source>
            <translation>Cambiar dirección…</translation>
        </message>
        <message>
            <source>Remove the credential for {origin} from this computer?</source>
            <translation>¿Quitar de este equipo la credencial de {origin}?</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Olvidar</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conservar</translation>
        </message>
        <message>
            <source>How it is sent</source>
            <translation>Cómo se envía</translation>
        </message>
        <message>
            <source>This service was renamed DUAL and has moved; {host} may no longer be its own. Make sure of the address before you send a credential. Known addresses:</source>
            <translation>Este servicio pasó a llamarse DUAL y se mudó; {host} quizá ya no sea suyo. Confirme la dirección antes de enviar una credencial. Direcciones conocidas:</translation>
        </message>
    </context>
    <context>
        <name>DetailAssets</name>
        <message>
            <source>Assets</source>
            <translation>Recursos</translation>
        </message>
        <message>
            <source>This face has no assets, or they are no list.</source>
            <translation>Este rostro no tiene recursos, o no son una lista.</translation>
        </message>
        <message>
            <source>No assets</source>
            <translation>Sin recursos</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) copied</source>
            <translation>
                <numerusform>%Ln línea copiada</numerusform>
                <numerusform>%Ln líneas copiadas</numerusform>
            </translation>
        </message>
        <message>
            <source>Always show pictures from {host}</source>
            <translation>Mostrar siempre imágenes de {host}</translation>
        </message>
        <message>
            <source>Always show pictures from this host</source>
            <translation>Mostrar siempre imágenes de este servidor</translation>
        </message>
        <message>
            <source>Select an asset with a url</source>
            <translation>Seleccione un recurso que tenga url</translation>
        </message>
        <message>
            <source>Fetch this asset</source>
            <translation>Obtener este recurso</translation>
        </message>
        <message>
            <source>Fetch all of this face</source>
            <translation>Obtener todos los de este rostro</translation>
        </message>
        <message>
            <source>Show the picture of this asset</source>
            <translation>Mostrar la imagen de este recurso</translation>
        </message>
        <message>
            <source>Open in the browser…</source>
            <translation>Abrir en el navegador…</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Guardar como…</translation>
        </message>
        <message>
            <source>Copy url of the asset</source>
            <translation>Copiar url del recurso</translation>
        </message>
        <message>
            <source>Copy hash</source>
            <translation>Copiar hash</translation>
        </message>
        <message>
            <source>Copy id of the asset</source>
            <translation>Copiar id del recurso</translation>
        </message>
        <message>
            <source>Copy name of the asset</source>
            <translation>Copiar nombre del recurso</translation>
        </message>
        <message>
            <source>Fetch all</source>
            <translation>Obtener todo</translation>
        </message>
    </context>
    <context>
        <name>DetailFields</name>
        <message>
            <source>Fields</source>
            <translation>Campos</translation>
        </message>
        <message>
            <source>This record cannot be cut into fields; see Raw.</source>
            <translation>Este registro no se puede dividir en campos; vea Original.</translation>
        </message>
        <message>
            <source>Source text</source>
            <translation>Texto fuente</translation>
        </message>
        <message>
            <source>All fields</source>
            <translation>Todos los campos</translation>
        </message>
        <message>
            <source>Back to all fields</source>
            <translation>Volver a todos los campos</translation>
        </message>
        <message>
            <source>{field} copied</source>
            <translation>Se copió {field}</translation>
        </message>
        <message>
            <source>{field}, {count} characters</source>
            <translation>{field}, {count} caracteres</translation>
        </message>
    </context>
    <context>
        <name>DetailJson</name>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>This record cannot be shown as a tree; see Raw.</source>
            <translation>Este registro no se puede mostrar como árbol; vea Original.</translation>
        </message>
        <message>
            <source>Not found in this record.</source>
            <translation>No está en este registro.</translation>
        </message>
        <message>
            <source>What is very long or deep stays closed; open it by hand.</source>
            <translation>Lo muy largo o profundo queda cerrado; ábralo a mano.</translation>
        </message>
        <message>
            <source>Value copied</source>
            <translation>Valor copiado</translation>
        </message>
        <message>
            <source>Path copied</source>
            <translation>Ruta copiada</translation>
        </message>
        <message>
            <source>JSON of the record</source>
            <translation>JSON del registro</translation>
        </message>
        <message>
            <source>Find in this record</source>
            <translation>Buscar en este registro</translation>
        </message>
        <message>
            <source>Copy value</source>
            <translation>Copiar valor</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Copiar ruta</translation>
        </message>
        <message>
            <source>Open all</source>
            <translation>Abrir todo</translation>
        </message>
        <message>
            <source>Close all</source>
            <translation>Cerrar todo</translation>
        </message>
    </context>
    <context>
        <name>DetailPane</name>
        <message>
            <source>Record</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>Face · {service}</source>
            <translation>Rostro · {service}</translation>
        </message>
        <message>
            <source>Collection · {service}</source>
            <translation>Colección · {service}</translation>
        </message>
        <message>
            <source>Assets {count}</source>
            <translation>Recursos {count}</translation>
        </message>
        <message>
            <source>JSON copied</source>
            <translation>JSON copiado</translation>
        </message>
        <message>
            <source>Views of the record</source>
            <translation>Vistas del registro</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Campos</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Raw</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>Assets</source>
            <translation>Recursos</translation>
        </message>
        <message>
            <source>Select a row</source>
            <translation>Seleccione una fila</translation>
        </message>
        <message>
            <source>Its fields, JSON and assets are shown here.</source>
            <translation>Aquí verá sus campos, JSON y recursos.</translation>
        </message>
        <message>
            <source>Copy id</source>
            <translation>Copiar id</translation>
        </message>
        <message>
            <source>Id copied</source>
            <translation>Id copiado</translation>
        </message>
        <message>
            <source>Copy code</source>
            <translation>Copiar código</translation>
        </message>
        <message>
            <source>Code copied</source>
            <translation>Código copiado</translation>
        </message>
        <message>
            <source>Copy url</source>
            <translation>Copiar url</translation>
        </message>
        <message>
            <source>Url copied</source>
            <translation>Url copiada</translation>
        </message>
        <message>
            <source>Copy name</source>
            <translation>Copiar nombre</translation>
        </message>
        <message>
            <source>Name copied</source>
            <translation>Nombre copiado</translation>
        </message>
        <message>
            <source>Copy JSON</source>
            <translation>Copiar JSON</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Copiar enlace</translation>
        </message>
        <message>
            <source>Share to ticket…</source>
            <translation>Compartir en un ticket…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
    </context>
    <context>
        <name>DetailRaw</name>
        <message>
            <source>Raw</source>
            <translation>Original</translation>
        </message>
        <message>
            <source>Record as received</source>
            <translation>Registro recibido</translation>
        </message>
        <message>
            <source>{count} bytes as received</source>
            <translation>{count} bytes recibidos</translation>
        </message>
    </context>
    <context>
        <name>EnvironmentCombo</name>
        <message>
            <source>Environment</source>
            <translation>Entorno</translation>
        </message>
        <message>
            <source>The environment that is asked</source>
            <translation>El entorno que se consulta</translation>
        </message>
    </context>
    <context>
        <name>EnvironmentsPage</name>
        <message>
            <source>New environment</source>
            <translation>Entorno nuevo</translation>
        </message>
        <message>
            <source>{name} copy</source>
            <translation>{name} (copia)</translation>
        </message>
        <message>
            <source>Remove “{name}”? Its credentials stay in the keyring unless you forget it first.</source>
            <translation>¿Quitar “{name}”? Sus credenciales quedan en el llavero, salvo que antes lo olvide.</translation>
        </message>
        <message>
            <source>Another address: its credential will be asked for again.</source>
            <translation>Otra dirección: su credencial se pedirá de nuevo.</translation>
        </message>
        <message>
            <source>Its credentials, kept rows, tabs and recent filters on this computer</source>
            <translation>Sus credenciales, filas guardadas, pestañas y filtros recientes en este equipo</translation>
        </message>
        <message>
            <source>One environment has to stay</source>
            <translation>Debe quedar un entorno</translation>
        </message>
        <message>
            <source>An environment needs a name of at most 100 characters.</source>
            <translation>Un entorno necesita un nombre de 100 caracteres como máximo.</translation>
        </message>
        <message>
            <source>Another environment has this name.</source>
            <translation>Otro entorno tiene este nombre.</translation>
        </message>
        <message>
            <source>This is no colour such as #0F766E.</source>
            <translation>No es un color como #0F766E.</translation>
        </message>
        <message>
            <source>One of these is not the name of a host.</source>
            <translation>Uno de estos no es el nombre de un servidor.</translation>
        </message>
        <message>
            <source>Environments</source>
            <translation>Entornos</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Agregar</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>Quitar…</translation>
        </message>
        <message>
            <source>Forget…</source>
            <translation>Olvidar…</translation>
        </message>
        <message>
            <source>Load the first page when a tab is first shown</source>
            <translation>Cargar la primera página al mostrar una pestaña por primera vez</translation>
        </message>
        <message>
            <source>Keep the rows of the last loads on this computer</source>
            <translation>Guardar en este equipo las filas de las últimas cargas</translation>
        </message>
        <message>
            <source>The next start shows them at once, with their age. They lie in the cache folder as they were received, readable by you alone; without this tick they are wiped.</source>
            <translation>El próximo inicio las muestra de inmediato, con su antigüedad. Están en la carpeta de caché tal como se recibieron y solo usted puede leerlas; sin esta marca se borran.</translation>
        </message>
        <message>
            <source>Choose a colour</source>
            <translation>Elegir un color</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>Hosts whose pictures may be fetched without a click, with commas</source>
            <translation>Servidores cuyas imágenes pueden obtenerse sin un clic, separados por comas</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Verifik address</source>
            <translation>Dirección de Verifik</translation>
        </message>
        <message>
            <source>BLOCKv address</source>
            <translation>Dirección de BLOCKv</translation>
        </message>
        <message>
            <source>BLOCKv credential is sent</source>
            <translation>La credencial de BLOCKv se envía</translation>
        </message>
        <message>
            <source>Pictures from these hosts</source>
            <translation>Imágenes de estos servidores</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conservar</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Write a receipt beside the file</source>
            <translation>Guardar un comprobante junto al archivo</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Filas</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>It says what was asked, where and when, whether that was all, what was changed in the file, and the file’s SHA-256.</source>
            <translation>Dice qué se consultó, dónde y cuándo, si eso era todo, qué se cambió en el archivo y el SHA-256 del archivo.</translation>
        </message>
        <message>
            <source>Excel workbook (XLSX)</source>
            <translation>Libro de Excel (XLSX)</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>JSON Lines</source>
            <translation>JSON Lines</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>The records as the service sent them, every field, byte for byte</source>
            <translation>Los registros como los envió el servicio, todos los campos, byte por byte</translation>
        </message>
        <message>
            <source>Each row with the columns {columns}</source>
            <translation>Cada fila con las columnas {columns}</translation>
        </message>
        <message>
            <source>The columns {columns}. Ids and codes stay texts; nothing is a formula.</source>
            <translation>Las columnas {columns}. Los ids y códigos siguen siendo texto; nada es una fórmula.</translation>
        </message>
        <message>
            <source>The columns {columns}, in UTF-8. A spreadsheet that opens it may take ids such as 73928e05 for numbers: a workbook keeps them.</source>
            <translation>Las columnas {columns}, en UTF-8. Al abrirlo, una hoja de cálculo puede tomar ids como 73928e05 por números: un libro de Excel los conserva.</translation>
        </message>
        <message>
            <source>A table with the columns {columns}, for a ticket or a chat</source>
            <translation>Una tabla con las columnas {columns}, para un ticket o un chat</translation>
        </message>
    </context>
    <context>
        <name>Exporter</name>
        <message>
            <source>Exporting, {percent} %</source>
            <translation>Exportando, {percent} %</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Export stopped.</source>
            <translation>Exportación detenida.</translation>
        </message>
        <message>
            <source>No file was written.</source>
            <translation>No se escribió ningún archivo.</translation>
        </message>
        <message>
            <source>Choose another place</source>
            <translation>Elegir otro lugar</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln fila</numerusform>
                <numerusform>%Ln filas</numerusform>
            </translation>
        </message>
        <message>
            <source>{rows} exported to {file}, with a receipt.</source>
            <translation>Exportación a {file}: {rows}, con un comprobante.</translation>
        </message>
        <message>
            <source>{rows} exported to {file}.</source>
            <translation>Exportación a {file}: {rows}.</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
    </context>
    <context>
        <name>FaceRefresh</name>
        <message>
            <source>Retry</source>
            <translation>Reintentar</translation>
        </message>
    </context>
    <context>
        <name>FacesForm</name>
        <message>
            <source>Id {value}</source>
            <translation>Id {value}</translation>
        </message>
        <message>
            <source>Organisation {value}</source>
            <translation>Organización {value}</translation>
        </message>
        <message>
            <source>Name {value}</source>
            <translation>Nombre {value}</translation>
        </message>
        <message>
            <source>Search {value}</source>
            <translation>Búsqueda {value}</translation>
        </message>
        <message>
            <source>Created {kind} {value}</source>
            <translation>Creación {kind} {value}</translation>
        </message>
        <message>
            <source>By {value}</source>
            <translation>Por {value}</translation>
        </message>
        <message>
            <source>{value} a page</source>
            <translation>{value} por página</translation>
        </message>
        <message>
            <source>24-hex id</source>
            <translation>id de 24 hex</translation>
        </message>
        <message>
            <source>any</source>
            <translation>cualquiera</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>Organisation id</source>
            <translation>Id de organización</translation>
        </message>
        <message>
            <source>Name is</source>
            <translation>Nombre es</translation>
        </message>
        <message>
            <source>Search term</source>
            <translation>Texto buscado</translation>
        </message>
        <message>
            <source>Not only 0-9 and a-f, as most ids are</source>
            <translation>No es solo 0-9 y a-f, como casi todos los ids</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s), most have 24</source>
            <translation>
                <numerusform>%Ln carácter, lo usual son 24</numerusform>
                <numerusform>%Ln caracteres, lo usual son 24</numerusform>
            </translation>
        </message>
        <message>
            <source>from</source>
            <translation>desde</translation>
        </message>
        <message>
            <source>after</source>
            <translation>después de</translation>
        </message>
        <message>
            <source>Start of Created</source>
            <translation>Inicio de Creación</translation>
        </message>
        <message>
            <source>before</source>
            <translation>antes de</translation>
        </message>
        <message>
            <source>up to</source>
            <translation>hasta</translation>
        </message>
        <message>
            <source>End of Created</source>
            <translation>Fin de Creación</translation>
        </message>
        <message>
            <source>Created, start</source>
            <translation>Creación, inicio</translation>
        </message>
        <message>
            <source>Created, end</source>
            <translation>Creación, fin</translation>
        </message>
        <message>
            <source>last</source>
            <translation>últimos</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Creación</translation>
        </message>
        <message>
            <source>and</source>
            <translation>y</translation>
        </message>
        <message>
            <source>1 h</source>
            <translation>1 h</translation>
        </message>
        <message>
            <source>Last hour</source>
            <translation>Última hora</translation>
        </message>
        <message>
            <source>24 h</source>
            <translation>24 h</translation>
        </message>
        <message>
            <source>Last 24 hours</source>
            <translation>Últimas 24 horas</translation>
        </message>
        <message>
            <source>7 d</source>
            <translation>7 d</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Últimos 7 días</translation>
        </message>
        <message>
            <source>30 d</source>
            <translation>30 d</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Últimos 30 días</translation>
        </message>
        <message>
            <source>server's choice</source>
            <translation>el del servidor</translation>
        </message>
        <message>
            <source>Sort on the server by</source>
            <translation>Ordenar en el servidor por</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>Page size</source>
            <translation>Tamaño de página</translation>
        </message>
        <message>
            <source>oldest first (asc)</source>
            <translation>más antiguos primero (asc)</translation>
        </message>
        <message>
            <source>newest first (desc)</source>
            <translation>más recientes primero (desc)</translation>
        </message>
        <message>
            <source>A to Z (asc)</source>
            <translation>de la A a la Z (asc)</translation>
        </message>
        <message>
            <source>Z to A (desc)</source>
            <translation>de la Z a la A (desc)</translation>
        </message>
        <message>
            <source>ascending (asc)</source>
            <translation>ascendente (asc)</translation>
        </message>
        <message>
            <source>descending (desc)</source>
            <translation>descendente (desc)</translation>
        </message>
    </context>
    <context>
        <name>FieldRow</name>
        <message>
            <source>Copy {field}</source>
            <translation>Copiar {field}</translation>
        </message>
        <message>
            <source>Show source</source>
            <translation>Mostrar fuente</translation>
        </message>
        <message>
            <source>Show all of it</source>
            <translation>Mostrar todo</translation>
        </message>
        <message>
            <source>Show in JSON</source>
            <translation>Mostrar en JSON</translation>
        </message>
        <message>
            <source>Show picture</source>
            <translation>Mostrar imagen</translation>
        </message>
    </context>
    <context>
        <name>FilterForm</name>
        <message>
            <source>Filter</source>
            <translation>Filtro</translation>
        </message>
        <message>
            <source>Close the filter</source>
            <translation>Cerrar el filtro</translation>
        </message>
        <message>
            <source>Open the filter</source>
            <translation>Abrir el filtro</translation>
        </message>
        <message>
            <source>Changed since these rows were asked for</source>
            <translation>Cambió desde que se pidieron estas filas</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Guardados</translation>
        </message>
        <message>
            <source>Saved filters</source>
            <translation>Filtros guardados</translation>
        </message>
        <message>
            <source>Saved and recent filters</source>
            <translation>Filtros guardados y recientes</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Restablecer</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Aplicar</translation>
        </message>
    </context>
    <context>
        <name>ForgetDialog</name>
        <message>
            <source>Forget this environment</source>
            <translation>Olvidar este entorno</translation>
        </message>
        <message>
            <source>Forget “{name}” on this computer?</source>
            <translation>¿Olvidar “{name}” en este equipo?</translation>
        </message>
        <message>
            <source>Rows that were kept of its last loads are wiped.</source>
            <translation>Se borran las filas guardadas de sus últimas cargas.</translation>
        </message>
        <message>
            <source>Its tabs are closed, and what was asked and looked up lately is forgotten.</source>
            <translation>Se cierran sus pestañas y se olvida lo que se consultó y buscó hace poco.</translation>
        </message>
        <message>
            <source>The environment with its addresses stays, as do saved filters and what you exported.</source>
            <translation>El entorno y sus direcciones se conservan, igual que los filtros guardados y lo exportado.</translation>
        </message>
        <message>
            <source>Its credentials are removed from the keyring: {places}.</source>
            <translation>Sus credenciales se quitan del llavero: {places}.</translation>
        </message>
        <message>
            <source>It has no credentials.</source>
            <translation>No tiene credenciales.</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Olvidar</translation>
        </message>
    </context>
    <context>
        <name>Formats</name>
        <message>
            <source>{count} ms</source>
            <translation>{count} ms</translation>
        </message>
        <message>
            <source>{count} s</source>
            <translation>{count} s</translation>
        </message>
        <message>
            <source>{time} yesterday</source>
            <translation>ayer {time}</translation>
        </message>
        <message>
            <source>sent without a zone, read as UTC</source>
            <translation>enviado sin zona, leído como UTC</translation>
        </message>
        <message>
            <source>sent as {text}</source>
            <translation>enviado como {text}</translation>
        </message>
        <message>
            <source>in {span}</source>
            <translation>en {span}</translation>
        </message>
        <message>
            <source>{span} ago</source>
            <translation>hace {span}</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%Ln segundo</numerusform>
                <numerusform>%Ln segundos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%Ln minuto</numerusform>
                <numerusform>%Ln minutos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%Ln hora</numerusform>
                <numerusform>%Ln horas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%Ln día</numerusform>
                <numerusform>%Ln días</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%Ln mes</numerusform>
                <numerusform>%Ln meses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%Ln año</numerusform>
                <numerusform>%Ln años</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GuideText</name>
        <message>
            <source>User guide</source>
            <translation>Guía del usuario</translation>
        </message>
    </context>
    <context>
        <name>GuideWindow</name>
        <message>
            <source>User guide</source>
            <translation>Guía del usuario</translation>
        </message>
        <message>
            <source>Find in the guide</source>
            <translation>Buscar en la guía</translation>
        </message>
    </context>
    <context>
        <name>InstantEdit</name>
        <message>
            <source>any time</source>
            <translation>cualquier momento</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendario</translation>
        </message>
        <message>
            <source>Choose from a calendar (Alt+Down)</source>
            <translation>Elegir en un calendario (Alt+Abajo)</translation>
        </message>
    </context>
    <context>
        <name>JsonTreeModel</name>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clave</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>In menus and dialogs</source>
            <translation>En menús y diálogos</translation>
        </message>
        <message>
            <source>In the look-up box</source>
            <translation>En el cuadro de búsqueda</translation>
        </message>
        <message>
            <source>In a filter</source>
            <translation>En un filtro</translation>
        </message>
        <message>
            <source>In a table</source>
            <translation>En una tabla</translation>
        </message>
        <message>
            <source>In the detail pane</source>
            <translation>En el panel de detalle</translation>
        </message>
        <message>
            <source>Around a picture</source>
            <translation>Con una imagen</translation>
        </message>
        <message>
            <source>Go to the menus</source>
            <translation>Ir a los menús</translation>
        </message>
        <message>
            <source>Open the menu of what has the focus</source>
            <translation>Abrir el menú de lo que tiene el foco</translation>
        </message>
        <message>
            <source>Go to the next control</source>
            <translation>Ir al control siguiente</translation>
        </message>
        <message>
            <source>Go to the control before</source>
            <translation>Ir al control anterior</translation>
        </message>
        <message>
            <source>Close the innermost popup, menu or dialog</source>
            <translation>Cerrar la ventana emergente, el menú o el diálogo más interior</translation>
        </message>
        <message>
            <source>Make the table of a pasted ticket</source>
            <translation>Hacer la tabla de un ticket pegado</translation>
        </message>
        <message>
            <source>Go through what was found</source>
            <translation>Recorrer lo encontrado</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>Abrir el registro</translation>
        </message>
        <message>
            <source>Open it in a tab</source>
            <translation>Abrirlo en una pestaña</translation>
        </message>
        <message>
            <source>Copy its id, while nothing is selected in the box</source>
            <translation>Copiar su id, si no hay nada seleccionado en el cuadro</translation>
        </message>
        <message>
            <source>Close the list, then empty the box</source>
            <translation>Cerrar la lista y luego vaciar el cuadro</translation>
        </message>
        <message>
            <source>Apply the filter</source>
            <translation>Aplicar el filtro</translation>
        </message>
        <message>
            <source>Open the calendar of a date</source>
            <translation>Abrir el calendario de una fecha</translation>
        </message>
        <message>
            <source>Empty the quick filter</source>
            <translation>Vaciar el filtro rápido</translation>
        </message>
        <message>
            <source>Rename or delete a saved filter</source>
            <translation>Renombrar o eliminar un filtro guardado</translation>
        </message>
        <message>
            <source>Go from row to row</source>
            <translation>Ir de fila en fila</translation>
        </message>
        <message>
            <source>Go from column to column</source>
            <translation>Ir de columna en columna</translation>
        </message>
        <message>
            <source>Select several rows</source>
            <translation>Seleccionar varias filas</translation>
        </message>
        <message>
            <source>Select all rows</source>
            <translation>Seleccionar todas las filas</translation>
        </message>
        <message>
            <source>Open the record, in tables of what was found</source>
            <translation>Abrir el registro, en tablas de lo encontrado</translation>
        </message>
        <message>
            <source>Show the picture, in a contact sheet</source>
            <translation>Mostrar la imagen, en una hoja de contactos</translation>
        </message>
        <message>
            <source>Give up a sort or a filter that still runs</source>
            <translation>Abandonar una ordenación o un filtro en curso</translation>
        </message>
        <message>
            <source>Copy the value, the text or the url</source>
            <translation>Copiar el valor, el texto o la url</translation>
        </message>
        <message>
            <source>Copy the path, in JSON</source>
            <translation>Copiar la ruta, en JSON</translation>
        </message>
        <message>
            <source>Find the next place, in the search of JSON</source>
            <translation>Ir al lugar siguiente, en la búsqueda de JSON</translation>
        </message>
        <message>
            <source>Find the place before</source>
            <translation>Ir al lugar anterior</translation>
        </message>
        <message>
            <source>Go from the search into the tree</source>
            <translation>Ir de la búsqueda al árbol</translation>
        </message>
        <message>
            <source>The picture before, the next picture</source>
            <translation>Imagen anterior, imagen siguiente</translation>
        </message>
        <message>
            <source>Zoom in, out</source>
            <translation>Acercar, alejar</translation>
        </message>
        <message>
            <source>Actual size</source>
            <translation>Tamaño real</translation>
        </message>
        <message>
            <source>Fit into the window</source>
            <translation>Ajustar a la ventana</translation>
        </message>
        <message>
            <source>Fetch again</source>
            <translation>Obtener de nuevo</translation>
        </message>
        <message>
            <source>Save as a file</source>
            <translation>Guardar como archivo</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>Abrir en el navegador</translation>
        </message>
        <message>
            <source>Close the picture</source>
            <translation>Cerrar la imagen</translation>
        </message>
    </context>
    <context>
        <name>KeySheetDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>Find a key</source>
            <translation>Buscar una tecla</translation>
        </message>
        <message>
            <source>Find a key or what it does</source>
            <translation>Buscar una tecla o lo que hace</translation>
        </message>
        <message>
            <source>No key is found</source>
            <translation>No se encontró ninguna tecla</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Copiar como Markdown</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Qué hace</translation>
        </message>
    </context>
    <context>
        <name>LicencesDialog</name>
        <message>
            <source>Licences of third parties</source>
            <translation>Licencias de terceros</translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>Open a link</source>
            <translation>Abrir un enlace</translation>
        </message>
        <message>
            <source>Environment</source>
            <translation>Entorno</translation>
        </message>
        <message>
            <source>Nothing is asked before you load it.</source>
            <translation>No se consulta nada hasta que lo cargue.</translation>
        </message>
        <message>
            <source>Open it in</source>
            <translation>Abrir en</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>The link names no environment. Where is it to be opened?</source>
            <translation>El enlace no indica un entorno. ¿Dónde se abre?</translation>
        </message>
        <message>
            <source>The link names the environment “{name}”, which is not among yours. Where is it to be opened?</source>
            <translation>El enlace indica el entorno “{name}”, que no está entre los suyos. ¿Dónde se abre?</translation>
        </message>
        <message>
            <source>Collections</source>
            <translation>Colecciones</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Rostros</translation>
        </message>
    </context>
    <context>
        <name>ListingMenus</name>
        <message>
            <source>Reset columns</source>
            <translation>Restablecer columnas</translation>
        </message>
        <message>
            <source>Only these</source>
            <translation>Solo estas</translation>
        </message>
        <message>
            <source>Not these</source>
            <translation>Excluir estas</translation>
        </message>
        <message>
            <source>Counts by value…</source>
            <translation>Recuento por valor…</translation>
        </message>
        <message>
            <source>Send as filter</source>
            <translation>Enviar como filtro</translation>
        </message>
        <message>
            <source>Reload this record</source>
            <translation>Recargar este registro</translation>
        </message>
    </context>
    <context>
        <name>ListingMessages</name>
        <message>
            <source>The loaded rows stay; load the listing from the start.</source>
            <translation>Las filas cargadas se conservan; cargue el listado desde el principio.</translation>
        </message>
        <message>
            <source>Show in Activity</source>
            <translation>Mostrar en Actividad</translation>
        </message>
        <message>
            <source>The record is up to date.</source>
            <translation>El registro está al día.</translation>
        </message>
        <message>
            <source>The service no longer has this record.</source>
            <translation>El servicio ya no tiene este registro.</translation>
        </message>
        <message>
            <source>The loaded row stays.</source>
            <translation>La fila cargada se conserva.</translation>
        </message>
        <message>
            <source>The record {id} is not in this listing.</source>
            <translation>El registro {id} no está en este listado.</translation>
        </message>
        <message>
            <source>It may be gone, or belong to another environment.</source>
            <translation>Quizá ya no exista o sea de otro entorno.</translation>
        </message>
        <message>
            <source>There is no filter to save.</source>
            <translation>No hay ningún filtro que guardar.</translation>
        </message>
        <message>
            <source>Set a field and apply it first.</source>
            <translation>Primero llene un campo y aplíquelo.</translation>
        </message>
        <message>
            <source>Open the filter</source>
            <translation>Abrir el filtro</translation>
        </message>
        <message>
            <source>The quick filter held a credential, which was taken out.</source>
            <translation>El filtro rápido contenía una credencial, que se quitó.</translation>
        </message>
        <message>
            <source>This face has no picture.</source>
            <translation>Este rostro no tiene imagen.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Asking again has changed nothing.</source>
            <translation>La nueva consulta no cambió nada.</translation>
        </message>
        <message>
            <source>There is no earlier load to compare with.</source>
            <translation>No hay una carga anterior con la cual comparar.</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Repetir consulta</translation>
        </message>
        <message numerus="yes">
            <source>%n added</source>
            <translation>
                <numerusform>%Ln agregada</numerusform>
                <numerusform>%Ln agregadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%Ln cambiada</numerusform>
                <numerusform>%Ln cambiadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <translation>
                <numerusform>%Ln quitada</numerusform>
                <numerusform>%Ln quitadas</numerusform>
            </translation>
        </message>
        <message>
            <source>Asked again: {changes}.</source>
            <translation>Consulta repetida: {changes}.</translation>
        </message>
        <message>
            <source>nothing changed</source>
            <translation>nada cambió</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) could not be read.</source>
            <translation>
                <numerusform>%Ln registro no se pudo leer.</numerusform>
                <numerusform>%Ln registros no se pudieron leer.</numerusform>
            </translation>
        </message>
        <message>
            <source>Only the {count} loaded rows are sorted by {columns}.</source>
            <translation>Solo las {count} filas cargadas están ordenadas por {columns}.</translation>
        </message>
        <message>
            <source>Ask the server for this order</source>
            <translation>Pedir este orden al servidor</translation>
        </message>
        <message>
            <source>Load the rest</source>
            <translation>Cargar el resto</translation>
        </message>
    </context>
    <context>
        <name>ListingPage</name>
        <message>
            <source>Collections</source>
            <translation>Colecciones</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Rostros</translation>
        </message>
        <message>
            <source>Load from the start</source>
            <translation>Cargar desde el principio</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Repetir consulta</translation>
        </message>
    </context>
    <context>
        <name>ListingProgress</name>
        <message>
            <source>There is no further page</source>
            <translation>No hay más páginas</translation>
        </message>
        <message>
            <source>{count} selected</source>
            <translation>selección: {count}</translation>
        </message>
    </context>
    <context>
        <name>ListingSharing</name>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Copy cells</source>
            <translation>Copiar celdas</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Copiar como Markdown</translation>
        </message>
        <message>
            <source>Copy request as cURL</source>
            <translation>Copiar solicitud como cURL</translation>
        </message>
        <message>
            <source>Copy url</source>
            <translation>Copiar url</translation>
        </message>
        <message>
            <source>Copy code</source>
            <translation>Copiar código</translation>
        </message>
        <message>
            <source>Copy id</source>
            <translation>Copiar id</translation>
        </message>
        <message>
            <source>Copy JSON</source>
            <translation>Copiar JSON</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Copiar enlace</translation>
        </message>
        <message>
            <source>There are no rows to export yet.</source>
            <translation>Aún no hay filas que exportar.</translation>
        </message>
        <message>
            <source>As on screen</source>
            <translation>Como en pantalla</translation>
        </message>
        <message>
            <source>Selected rows</source>
            <translation>Filas seleccionadas</translation>
        </message>
        <message>
            <source>in the server’s order</source>
            <translation>en el orden del servidor</translation>
        </message>
        <message>
            <source>Everything loaded</source>
            <translation>Todo lo cargado</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln fila</numerusform>
                <numerusform>%Ln filas</numerusform>
            </translation>
        </message>
        <message>
            <source>filtered</source>
            <translation>filtradas</translation>
        </message>
        <message>
            <source>sorted by {columns}</source>
            <translation>ordenadas por {columns}</translation>
        </message>
        <message>
            <source>Faces</source>
            <translation>Rostros</translation>
        </message>
        <message>
            <source>Collections</source>
            <translation>Colecciones</translation>
        </message>
        <message>
            <source>The request was copied.</source>
            <translation>Se copió la solicitud.</translation>
        </message>
        <message>
            <source>The line holds no credential: the shell takes it from $FACEVIEWER_TOKEN.</source>
            <translation>La línea no contiene la credencial: la terminal la toma de $FACEVIEWER_TOKEN.</translation>
        </message>
        <message>
            <source>The rows were copied, with changes.</source>
            <translation>Se copiaron las filas, con cambios.</translation>
        </message>
    </context>
    <context>
        <name>ListingTabs</name>
        <message>
            <source>Listings</source>
            <translation>Listados</translation>
        </message>
        <message>
            <source>New tab</source>
            <translation>Pestaña nueva</translation>
        </message>
        <message>
            <source>New Faces tab</source>
            <translation>Nueva pestaña de Rostros</translation>
        </message>
        <message>
            <source>New Collections tab</source>
            <translation>Nueva pestaña de Colecciones</translation>
        </message>
        <message>
            <source>{title} of {environment}</source>
            <translation>{title} de {environment}</translation>
        </message>
    </context>
    <context>
        <name>ListingTitles</name>
        <message>
            <source>Faces</source>
            <translation>Rostros</translation>
        </message>
        <message>
            <source>Collections</source>
            <translation>Colecciones</translation>
        </message>
        <message>
            <source>sorted {order}</source>
            <translation>orden {order}</translation>
        </message>
        <message>
            <source>{count} a page</source>
            <translation>{count} por página</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>todo</translation>
        </message>
        <message>
            <source>id {value}</source>
            <translation>id {value}</translation>
        </message>
        <message>
            <source>org {value}</source>
            <translation>org {value}</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>eliminadas</translation>
        </message>
        <message>
            <source>not deleted</source>
            <translation>no eliminadas</translation>
        </message>
        <message>
            <source>project {value}</source>
            <translation>proyecto {value}</translation>
        </message>
        <message>
            <source>client {value}</source>
            <translation>cliente {value}</translation>
        </message>
        <message>
            <source>code {value}</source>
            <translation>código {value}</translation>
        </message>
        <message>
            <source>since {date}</source>
            <translation>desde {date}</translation>
        </message>
        <message>
            <source>until {date}</source>
            <translation>hasta {date}</translation>
        </message>
    </context>
    <context>
        <name>LookupDelegate</name>
        <message>
            <source>deleted</source>
            <translation>eliminada</translation>
        </message>
    </context>
    <context>
        <name>LookupPage</name>
        <message>
            <source>Records found</source>
            <translation>Registros encontrados</translation>
        </message>
        <message>
            <source>Open the record in its tab</source>
            <translation>Abrir el registro en su pestaña</translation>
        </message>
        <message>
            <source>Copy cells</source>
            <translation>Copiar celdas</translation>
        </message>
        <message>
            <source>Copy id</source>
            <translation>Copiar id</translation>
        </message>
        <message>
            <source>Copy JSON</source>
            <translation>Copiar JSON</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Copiar como Markdown</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) found</source>
            <translation>
                <numerusform>%Ln registro encontrado</numerusform>
                <numerusform>%Ln registros encontrados</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything found</source>
            <translation>Todo lo encontrado</translation>
        </message>
        <message>
            <source>The selection</source>
            <translation>La selección</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln fila</numerusform>
                <numerusform>%Ln filas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookupPopup</name>
        <message>
            <source>Look-up results</source>
            <translation>Resultados de la búsqueda</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Records found</source>
            <translation>Registros encontrados</translation>
        </message>
        <message>
            <source>move</source>
            <translation>mover</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>open</source>
            <translation>abrir</translation>
        </message>
        <message>
            <source>open in a tab</source>
            <translation>abrir en una pestaña</translation>
        </message>
        <message>
            <source>copy the id</source>
            <translation>copiar el id</translation>
        </message>
    </context>
    <context>
        <name>LookupTableModel</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Found in</source>
            <translation>Encontrado en</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Creación</translation>
        </message>
        <message>
            <source>Look-up</source>
            <translation>Búsqueda</translation>
        </message>
        <message>
            <source>null</source>
            <translation>nulo</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>no enviado</translation>
        </message>
        <message>
            <source>empty text</source>
            <translation>texto vacío</translation>
        </message>
        <message>
            <source>the service says so</source>
            <translation>lo dice el servicio</translation>
        </message>
    </context>
    <context>
        <name>LookupWords</name>
        <message>
            <source>24 hex digits: an object id</source>
            <translation>24 dígitos hexadecimales: un ObjectId</translation>
        </message>
        <message>
            <source>A UUID</source>
            <translation>Un UUID</translation>
        </message>
        <message numerus="yes">
            <source>%n hex digits: unusual for an id</source>
            <translation>
                <numerusform>%Ln dígito hexadecimal: inusual para un id</numerusform>
                <numerusform>%Ln dígitos hexadecimales: inusual para un id</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hex digits: a hash</source>
            <translation>
                <numerusform>%Ln dígito hexadecimal: un hash</numerusform>
                <numerusform>%Ln dígitos hexadecimales: un hash</numerusform>
            </translation>
        </message>
        <message>
            <source>A url</source>
            <translation>Una url</translation>
        </message>
        <message>
            <source>A name or a part of one</source>
            <translation>Un nombre o parte de uno</translation>
        </message>
        <message>
            <source>An e-mail address</source>
            <translation>Un correo electrónico</translation>
        </message>
        <message>
            <source>A long text without words, as keys are</source>
            <translation>Un texto largo sin palabras, como las claves</translation>
        </message>
        <message>
            <source>A credential</source>
            <translation>Una credencial</translation>
        </message>
        <message>
            <source>{what}, made {instant}</source>
            <translation>{what}, creado {instant}</translation>
        </message>
        <message numerus="yes">
            <source>%n id(s) in it</source>
            <translation>
                <numerusform>contiene %Ln id</numerusform>
                <numerusform>contiene %Ln ids</numerusform>
            </translation>
        </message>
        <message>
            <source>Looking it up…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Looked up before</source>
            <translation>Búsquedas anteriores</translation>
        </message>
        <message>
            <source>Paste anything: an id, a name, a code, a url, a whole ticket</source>
            <translation>Pegue cualquier cosa: un id, un nombre, un código, una url, un ticket entero</translation>
        </message>
        <message>
            <source>There is no text to look up</source>
            <translation>No hay texto que buscar</translation>
        </message>
        <message>
            <source>This looks like a credential, so it is not sent, not kept and not shown.</source>
            <translation>Parece una credencial, así que no se envía, no se guarda ni se muestra.</translation>
        </message>
        <message>
            <source>A credential?</source>
            <translation>¿Una credencial?</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%Ln carácter</numerusform>
                <numerusform>%Ln caracteres</numerusform>
            </translation>
        </message>
        <message>
            <source>To use it, open “Credentials…” in the menu “Look up” and paste it there.</source>
            <translation>Para usarla, abra “Credenciales…” en el menú “Búsqueda” y péguela allí.</translation>
        </message>
        <message>
            <source>Search anyway</source>
            <translation>Buscar de todos modos</translation>
        </message>
        <message>
            <source>It is held back: searching sends it to the faces service.</source>
            <translation>Está retenido: buscarlo lo envía al servicio de rostros.</translation>
        </message>
        <message>
            <source>On your word only</source>
            <translation>Solo si usted lo pide</translation>
        </message>
        <message numerus="yes">
            <source>Look up all %n ids as a table</source>
            <translation>
                <numerusform>Buscar %Ln id como tabla</numerusform>
                <numerusform>Buscar los %Ln ids como tabla</numerusform>
            </translation>
        </message>
        <message>
            <source>Ids and urls in it</source>
            <translation>Ids y urls que contiene</translation>
        </message>
        <message>
            <source>Lines that may be a name</source>
            <translation>Líneas que pueden ser un nombre</translation>
        </message>
        <message numerus="yes">
            <source>%n credential(s) in it, never sent nor shown</source>
            <translation>
                <numerusform>Contiene %Ln credencial, que nunca se envía ni se muestra</numerusform>
                <numerusform>Contiene %Ln credenciales, que nunca se envían ni se muestran</numerusform>
            </translation>
        </message>
        <message>
            <source>A longer text: choose what to look up</source>
            <translation>Un texto más largo: elija qué buscar</translation>
        </message>
        <message>
            <source>Nothing in it can be looked up.</source>
            <translation>No contiene nada que se pueda buscar.</translation>
        </message>
        <message>
            <source>Try further</source>
            <translation>Seguir buscando</translation>
        </message>
        <message>
            <source>No record in {environment} has it.</source>
            <translation>Ningún registro de {environment} lo tiene.</translation>
        </message>
        <message>
            <source>Nothing was found, but not everything in {environment} answered.</source>
            <translation>No se encontró nada, pero no todo {environment} respondió.</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%Ln registro</numerusform>
                <numerusform>%Ln registros</numerusform>
            </translation>
        </message>
        <message>
            <source>{found} so far…</source>
            <translation>{found} hasta ahora…</translation>
        </message>
        <message>
            <source>{found}, both services answered</source>
            <translation>{found}, ambos servicios respondieron</translation>
        </message>
        <message>
            <source>{found}, not everything answered</source>
            <translation>{found}, no todo respondió</translation>
        </message>
        <message>
            <source>Exactly this value</source>
            <translation>Exactamente este valor</translation>
        </message>
        <message>
            <source>Contains it</source>
            <translation>Lo contiene</translation>
        </message>
        <message>
            <source>Given by the server</source>
            <translation>Devuelto por el servidor</translation>
        </message>
        <message numerus="yes">
            <source>Open all %n as a tab</source>
            <translation>
                <numerusform>Abrir %Ln en una pestaña</numerusform>
                <numerusform>Abrir los %Ln en una pestaña</numerusform>
            </translation>
        </message>
        <message>
            <source>{service} collection</source>
            <translation>colección de {service}</translation>
        </message>
        <message>
            <source>{service} face</source>
            <translation>rostro de {service}</translation>
        </message>
        <message>
            <source>answered with it, no field of it shows why</source>
            <translation>el servidor lo devolvió; ningún campo muestra por qué</translation>
        </message>
        <message>
            <source>contains</source>
            <translation>contiene</translation>
        </message>
        <message>
            <source>is this url, or an id in it</source>
            <translation>es esta url, o un id en ella</translation>
        </message>
        <message>
            <source>is this url</source>
            <translation>es esta url</translation>
        </message>
        <message>
            <source>is this hash</source>
            <translation>es este hash</translation>
        </message>
        <message>
            <source>is this text</source>
            <translation>es este texto</translation>
        </message>
        <message>
            <source>is this id</source>
            <translation>es este id</translation>
        </message>
        <message numerus="yes">
            <source>%n more match(es) not listed.</source>
            <translation>
                <numerusform>%Ln coincidencia más sin listar.</numerusform>
                <numerusform>%Ln coincidencias más sin listar.</numerusform>
            </translation>
        </message>
        <message>
            <source>asked for the collections…</source>
            <translation>se pidieron las colecciones…</translation>
        </message>
        <message numerus="yes">
            <source>the collections did not come in time; %n loaded searched</source>
            <translation>
                <numerusform>las colecciones no llegaron a tiempo; se buscó en %Ln cargada</numerusform>
                <numerusform>las colecciones no llegaron a tiempo; se buscó en %Ln cargadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n loaded collection(s) searched</source>
            <translation>
                <numerusform>se buscó en %Ln colección cargada</numerusform>
                <numerusform>se buscó en %Ln colecciones cargadas</numerusform>
            </translation>
        </message>
        <message>
            <source>every field</source>
            <translation>todos los campos</translation>
        </message>
        <message>
            <source>as of {clock}</source>
            <translation>datos de las {clock}</translation>
        </message>
        <message>
            <source>not asked: no service can search for this.</source>
            <translation>sin consultar: ningún servicio puede buscar esto.</translation>
        </message>
        <message>
            <source>not asked: the face is loaded</source>
            <translation>sin consultar: el rostro está cargado</translation>
        </message>
        <message>
            <source>asked by {parameters}; {duration}. {loaded}</source>
            <translation>consultado por {parameters}; {duration}. {loaded}</translation>
        </message>
        <message>
            <source>asked by {parameters}…</source>
            <translation>consultado por {parameters}…</translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%Ln encontrado</numerusform>
                <numerusform>%Ln encontrados</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>rechazado</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>falló</translation>
        </message>
        <message>
            <source>no answer in time</source>
            <translation>sin respuesta a tiempo</translation>
        </message>
        <message>
            <source>not understood</source>
            <translation>no entendido</translation>
        </message>
        <message>
            <source>loaded</source>
            <translation>cargado</translation>
        </message>
        <message>
            <source>No faces are loaded, so no assets were searched.</source>
            <translation>No hay rostros cargados, así que no se buscó en recursos.</translation>
        </message>
        <message numerus="yes">
            <source>Assets: in all %n loaded</source>
            <translation>
                <numerusform>Recursos: en %Ln rostro cargado</numerusform>
                <numerusform>Recursos: en los %Ln rostros cargados</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Assets: only in the %n loaded</source>
            <translation>
                <numerusform>Recursos: solo en %Ln rostro cargado</numerusform>
                <numerusform>Recursos: solo en los %Ln rostros cargados</numerusform>
            </translation>
        </message>
        <message>
            <source>Replace the credential of {service}</source>
            <translation>Reemplazar la credencial de {service}</translation>
        </message>
        <message>
            <source>Enter the credential of {service}</source>
            <translation>Ingresar la credencial de {service}</translation>
        </message>
        <message>
            <source>Load the collections again</source>
            <translation>Cargar de nuevo las colecciones</translation>
        </message>
        <message>
            <source>Ask for the collections again: those searched are from {age}</source>
            <translation>Pedir de nuevo las colecciones: se buscó en las de {age}</translation>
        </message>
        <message>
            <source>Load all faces and search them too, assets and urls included</source>
            <translation>Cargar todos los rostros y buscar también en ellos, con recursos y urls</translation>
        </message>
        <message>
            <source>Look up “{text}” alone</source>
            <translation>Buscar solo “{text}”</translation>
        </message>
        <message>
            <source>Look it up in {environment}</source>
            <translation>Buscar en {environment}</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Look up an id, a name, a code or a url</source>
            <translation>Buscar un id, un nombre, un código o una url</translation>
        </message>
        <message>
            <source>About faceviewer</source>
            <translation>Acerca de faceviewer</translation>
        </message>
        <message>
            <source>Looks up {services} records. It only reads.</source>
            <translation>Busca registros de {services}. Solo lee.</translation>
        </message>
        <message>
            <source>Licences…</source>
            <translation>Licencias…</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message>
            <source>Show the next message</source>
            <translation>Mostrar el mensaje siguiente</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>{index} of {count}</source>
            <translation>{index} de {count}</translation>
        </message>
    </context>
    <context>
        <name>MonthCalendar</name>
        <message>
            <source>Day</source>
            <translation>Día</translation>
        </message>
    </context>
    <context>
        <name>NetworkPage</name>
        <message>
            <source>Enter an address such as http://proxy.example.com:3128, without a password.</source>
            <translation>Escriba una dirección como http://proxy.example.com:3128, sin contraseña.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>as the system says</source>
            <translation>según el sistema</translation>
        </message>
        <message>
            <source>this one</source>
            <translation>este</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Address of the proxy</source>
            <translation>Dirección del proxy</translation>
        </message>
        <message>
            <source>those of this computer</source>
            <translation>los de este equipo</translation>
        </message>
        <message>
            <source>those that came with faceviewer</source>
            <translation>los incluidos en faceviewer</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Choose a certificate file</source>
            <translation>Elegir un archivo de certificados</translation>
        </message>
        <message>
            <source>Certificates to trust</source>
            <translation>Certificados de confianza</translation>
        </message>
        <message>
            <source>And those in this file (PEM)</source>
            <translation>Y los de este archivo (PEM)</translation>
        </message>
        <message>
            <source>To connect</source>
            <translation>Para conectar</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Between two parts</source>
            <translation>Entre dos partes</translation>
        </message>
        <message>
            <source>A whole page of faces</source>
            <translation>Una página completa de rostros</translation>
        </message>
        <message>
            <source>A whole file or picture</source>
            <translation>Un archivo o imagen completos</translation>
        </message>
        <message>
            <source>Collections and files, at least</source>
            <translation>Colecciones y archivos, al menos</translation>
        </message>
        <message>
            <source> KB/s</source>
            <translation> KB/s</translation>
        </message>
        <message>
            <source>A look-up</source>
            <translation>Una búsqueda</translation>
        </message>
        <message>
            <source>A page of faces</source>
            <translation>Una página de rostros</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source>All collections</source>
            <translation>Todas las colecciones</translation>
        </message>
        <message>
            <source>A file or picture</source>
            <translation>Un archivo o imagen</translation>
        </message>
        <message>
            <source>Pages at the same time</source>
            <translation>Páginas al mismo tiempo</translation>
        </message>
        <message>
            <source>Limits of a request</source>
            <translation>Límites de una solicitud</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer)</source>
            <translation>Certificados (*.pem *.crt *.cer)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
    </context>
    <context>
        <name>PageScreens</name>
        <message>
            <source>Welcome to faceviewer</source>
            <translation>Le damos la bienvenida a faceviewer</translation>
        </message>
        <message>
            <source>It looks up Verifik collections and BLOCKv faces, and changes nothing. Try it on made-up records, or begin with a service of your own.</source>
            <translation>Busca colecciones de Verifik y rostros de BLOCKv, y no cambia nada. Pruébelo con registros inventados o comience con un servicio propio.</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>Probar la demo</translation>
        </message>
        <message>
            <source>Add an environment…</source>
            <translation>Agregar un entorno…</translation>
        </message>
        <message>
            <source>Add credential</source>
            <translation>Agregar credencial</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Show in Activity</source>
            <translation>Mostrar en Actividad</translation>
        </message>
        <message>
            <source>request id {id}</source>
            <translation>id de la solicitud {id}</translation>
        </message>
        <message>
            <source>Credentials…</source>
            <translation>Credenciales…</translation>
        </message>
        <message>
            <source>Replace credential</source>
            <translation>Reemplazar credencial</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) hidden by “{text}”</source>
            <translation>
                <numerusform>%Ln fila oculta por “{text}”</numerusform>
                <numerusform>%Ln filas ocultas por “{text}”</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear quick filter</source>
            <translation>Borrar filtro rápido</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) hidden by the filter</source>
            <translation>
                <numerusform>%Ln fila oculta por el filtro</numerusform>
                <numerusform>%Ln filas ocultas por el filtro</numerusform>
            </translation>
        </message>
        <message>
            <source>Reset filter</source>
            <translation>Restablecer filtro</translation>
        </message>
        <message>
            <source>No loaded row matches, and there are no more.</source>
            <translation>Ninguna fila cargada coincide y no hay más.</translation>
        </message>
        <message>
            <source>Load more</source>
            <translation>Cargar más</translation>
        </message>
        <message>
            <source>No loaded row contains it. More rows exist on the server and may match.</source>
            <translation>Ninguna fila cargada lo contiene. En el servidor hay más filas que pueden coincidir.</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Repetir consulta</translation>
        </message>
        <message>
            <source>The service answered with no collection for this credential.</source>
            <translation>El servicio respondió sin colecciones para esta credencial.</translation>
        </message>
        <message>
            <source>No collections</source>
            <translation>Sin colecciones</translation>
        </message>
        <message>
            <source>The service answered with 0 rows. A credential of another organisation would list others.</source>
            <translation>El servicio respondió con 0 filas. La credencial de otra organización listaría otras.</translation>
        </message>
        <message>
            <source>No faces</source>
            <translation>Sin rostros</translation>
        </message>
        <message>
            <source>No face matches this filter</source>
            <translation>Ningún rostro coincide con este filtro</translation>
        </message>
        <message>
            <source>The server answered with 0 rows. What was asked for:</source>
            <translation>El servidor respondió con 0 filas. Se pidió:</translation>
        </message>
        <message>
            <source>Ask without the organisation</source>
            <translation>Consultar sin la organización</translation>
        </message>
        <message>
            <source>Ask for any date</source>
            <translation>Consultar cualquier fecha</translation>
        </message>
        <message>
            <source>Ask for names with words that begin so</source>
            <translation>Consultar nombres con palabras que empiecen así</translation>
        </message>
        <message>
            <source>Open the filter</source>
            <translation>Abrir el filtro</translation>
        </message>
        <message>
            <source>Nothing asked yet</source>
            <translation>Aún no se consultó nada</translation>
        </message>
        <message>
            <source>Load collections</source>
            <translation>Cargar colecciones</translation>
        </message>
        <message>
            <source>One request loads every collection.</source>
            <translation>Una solicitud carga todas las colecciones.</translation>
        </message>
        <message>
            <source>Load faces</source>
            <translation>Cargar rostros</translation>
        </message>
        <message>
            <source>Load the first page of faces, or set a filter.</source>
            <translation>Cargue la primera página de rostros o defina un filtro.</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>Cargar</translation>
        </message>
        <message>
            <source>Nothing was asked yet. What it asks for stands in the filter above.</source>
            <translation>Aún no se consultó nada. Lo que pide está en el filtro de arriba.</translation>
        </message>
        <message>
            <source>This came from a link</source>
            <translation>Esto vino de un enlace</translation>
        </message>
        <message>
            <source>Nothing was asked yet. One request loads every collection.</source>
            <translation>Aún no se consultó nada. Una solicitud carga todas las colecciones.</translation>
        </message>
        <message>
            <source>This query came from a link</source>
            <translation>Esta consulta vino de un enlace</translation>
        </message>
    </context>
    <context>
        <name>PictureTile</name>
        <message>
            <source>Fetch picture</source>
            <translation>Obtener imagen</translation>
        </message>
        <message>
            <source>Show picture</source>
            <translation>Mostrar imagen</translation>
        </message>
        <message>
            <source>No picture</source>
            <translation>Sin imagen</translation>
        </message>
        <message>
            <source>Always show pictures from {host}</source>
            <translation>Mostrar siempre imágenes de {host}</translation>
        </message>
    </context>
    <context>
        <name>PictureWindow</name>
        <message>
            <source>{place} of {count}</source>
            <translation>{place} de {count}</translation>
        </message>
        <message>
            <source>Fetching the picture</source>
            <translation>Obteniendo la imagen</translation>
        </message>
        <message>
            <source>first frame</source>
            <translation>primer cuadro</translation>
        </message>
        <message>
            <source>hash {words}</source>
            <translation>hash {words}</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>&amp;Picture</source>
            <translation>&amp;Imagen</translation>
        </message>
        <message>
            <source>Previous picture</source>
            <translation>Imagen anterior</translation>
        </message>
        <message>
            <source>Next picture</source>
            <translation>Imagen siguiente</translation>
        </message>
        <message>
            <source>Fetch again</source>
            <translation>Obtener de nuevo</translation>
        </message>
        <message>
            <source>Open in the browser…</source>
            <translation>Abrir en el navegador…</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Guardar como…</translation>
        </message>
        <message>
            <source>Copy url</source>
            <translation>Copiar url</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Acercar</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Alejar</translation>
        </message>
        <message>
            <source>Actual size</source>
            <translation>Tamaño real</translation>
        </message>
        <message>
            <source>Fit into the window</source>
            <translation>Ajustar a la ventana</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Shift</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>PgUp</source>
            <translation>RePág</translation>
        </message>
        <message>
            <source>PgDown</source>
            <translation>AvPág</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Supr</translation>
        </message>
        <message>
            <source>Ins</source>
            <translation>Insert</translation>
        </message>
    </context>
    <context>
        <name>QuickRow</name>
        <message>
            <source>Quick filter</source>
            <translation>Filtro rápido</translation>
        </message>
        <message>
            <source>Hides loaded rows on this computer, asks nothing</source>
            <translation>Oculta filas aquí, no consulta nada</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columnas</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Words joined by “and”; column:word and -word work too</source>
            <translation>Palabras unidas por “y”; también columna:palabra y -palabra</translation>
        </message>
        <message>
            <source>UTC</source>
            <translation>UTC</translation>
        </message>
        <message>
            <source>Local time</source>
            <translation>Hora local</translation>
        </message>
        <message>
            <source>Times in {zone}</source>
            <translation>Horas en {zone}</translation>
        </message>
        <message>
            <source>Switch between UTC and local time</source>
            <translation>Cambiar entre UTC y hora local</translation>
        </message>
        <message>
            <source>{shown} of {count} loaded rows match “{text}”</source>
            <translation>{shown} de {count} filas cargadas coinciden con “{text}”</translation>
        </message>
        <message>
            <source>Stopped: these are still the rows of “{text}”</source>
            <translation>Detenido: estas son todavía las filas de “{text}”</translation>
        </message>
        <message>
            <source>Stopped: these are still the rows of before</source>
            <translation>Detenido: estas son todavía las filas de antes</translation>
        </message>
    </context>
    <context>
        <name>RecordFields</name>
        <message>
            <source>Assets</source>
            <translation>Recursos</translation>
        </message>
        <message>
            <source>Config</source>
            <translation>Config</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>Not in the contract</source>
            <translation>Fuera del contrato</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Url</source>
            <translation>Url</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Contenido</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Creación</translation>
        </message>
        <message>
            <source>Modified</source>
            <translation>Modificación</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Proyecto</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Eliminada</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Actualización</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Versión</translation>
        </message>
        <message>
            <source>{characters} of SVG</source>
            <translation>{characters} de SVG</translation>
        </message>
        <message>
            <source>{characters} of HTML</source>
            <translation>{characters} de HTML</translation>
        </message>
        <message>
            <source>Its time agrees with Created</source>
            <translation>Su hora coincide con Creación</translation>
        </message>
        <message>
            <source>Its time is {span} before Created</source>
            <translation>Su hora es {span} anterior a Creación</translation>
        </message>
        <message>
            <source>Its time is {span} after Created</source>
            <translation>Su hora es {span} posterior a Creación</translation>
        </message>
        <message>
            <source>Zero time: not set</source>
            <translation>Hora cero: sin definir</translation>
        </message>
        <message>
            <source>Not a date we can read</source>
            <translation>No es una fecha legible</translation>
        </message>
        <message>
            <source>{age}, sent without a zone</source>
            <translation>{age}, enviado sin zona</translation>
        </message>
        <message>
            <source>Same as Created</source>
            <translation>Igual que Creación</translation>
        </message>
        <message>
            <source>{span} after Created</source>
            <translation>{span} después de Creación</translation>
        </message>
        <message>
            <source>{span} before Created</source>
            <translation>{span} antes de Creación</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%Ln carácter</numerusform>
                <numerusform>%Ln caracteres</numerusform>
            </translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>no enviado</translation>
        </message>
        <message>
            <source>null</source>
            <translation>nulo</translation>
        </message>
        <message>
            <source>empty text</source>
            <translation>texto vacío</translation>
        </message>
        <message numerus="yes">
            <source>Config, %n key(s)</source>
            <translation>
                <numerusform>Config, %Ln clave</numerusform>
                <numerusform>Config, %Ln claves</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Config, %n item(s)</source>
            <translation>
                <numerusform>Config, %Ln elemento</numerusform>
                <numerusform>Config, %Ln elementos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Assets, %n in all</source>
            <translation>
                <numerusform>Recursos, %Ln en total</numerusform>
                <numerusform>Recursos, %Ln en total</numerusform>
            </translation>
        </message>
        <message>
            <source>type not said</source>
            <translation>tipo no indicado</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>sin nombre</translation>
        </message>
    </context>
    <context>
        <name>RecordMenu</name>
        <message>
            <source>No record is shown</source>
            <translation>No se muestra ningún registro</translation>
        </message>
        <message>
            <source>In this view</source>
            <translation>En esta vista</translation>
        </message>
    </context>
    <context>
        <name>RecordTable</name>
        <message>
            <source>in the server’s order</source>
            <translation>en el orden del servidor</translation>
        </message>
    </context>
    <context>
        <name>RecordTableModel</name>
        <message>
            <source>{column}, sorted downwards</source>
            <translation>{column}, orden descendente</translation>
        </message>
        <message>
            <source>{column}, sorted upwards</source>
            <translation>{column}, orden ascendente</translation>
        </message>
        <message>
            <source>{sorted}, level {number}</source>
            <translation>{sorted}, nivel {number}</translation>
        </message>
        <message>
            <source>{name}, deleted</source>
            <translation>{name}, eliminada</translation>
        </message>
        <message>
            <source>new since the load before</source>
            <translation>nuevo desde la carga anterior</translation>
        </message>
        <message>
            <source>changed since the load before</source>
            <translation>cambiado desde la carga anterior</translation>
        </message>
        <message>
            <source>null</source>
            <translation>nulo</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>no enviado</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>empty text</source>
            <translation>texto vacío</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>sin definir</translation>
        </message>
    </context>
    <context>
        <name>RelatedBox</name>
        <message>
            <source>Among the {count} loaded faces</source>
            <translation>Entre los {count} rostros cargados</translation>
        </message>
        <message>
            <source>Among the {count} loaded collections</source>
            <translation>Entre las {count} colecciones cargadas</translation>
        </message>
        <message>
            <source>{count} more</source>
            <translation>{count} más</translation>
        </message>
    </context>
    <context>
        <name>RelatedGuide</name>
        <message>
            <source>No related rows are loaded</source>
            <translation>No hay filas relacionadas cargadas</translation>
        </message>
        <message>
            <source>{relation}: only these {count}</source>
            <translation>{relation}: solo estas {count}</translation>
        </message>
        <message>
            <source>{relation}: next of {count}</source>
            <translation>{relation}: siguiente de {count}</translation>
        </message>
    </context>
    <context>
        <name>RelationLine</name>
        <message>
            <source>Only these</source>
            <translation>Solo estas</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
    </context>
    <context>
        <name>ReportWords</name>
        <message>
            <source>unreachable</source>
            <translation>inaccesible</translation>
        </message>
        <message>
            <source>wrong hash</source>
            <translation>hash incorrecto</translation>
        </message>
        <message>
            <source>wrong type</source>
            <translation>tipo incorrecto</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vacío</translation>
        </message>
        <message>
            <source>private, yet open</source>
            <translation>privado, pero abierto</translation>
        </message>
        <message>
            <source>duplicate</source>
            <translation>duplicado</translation>
        </message>
        <message>
            <source>hash not checked</source>
            <translation>hash sin verificar</translation>
        </message>
        <message>
            <source>fine</source>
            <translation>sin problemas</translation>
        </message>
        <message>
            <source>Unreachable</source>
            <translation>Inaccesibles</translation>
        </message>
        <message>
            <source>Wrong hash</source>
            <translation>Hash incorrecto</translation>
        </message>
        <message>
            <source>Wrong type</source>
            <translation>Tipo incorrecto</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Vacíos</translation>
        </message>
        <message>
            <source>Private, yet open</source>
            <translation>Privados, pero abiertos</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicados</translation>
        </message>
        <message>
            <source>Hash not checked</source>
            <translation>Hash sin verificar</translation>
        </message>
        <message>
            <source>Fine</source>
            <translation>Sin problemas</translation>
        </message>
        <message>
            <source>something else</source>
            <translation>otra cosa</translation>
        </message>
        <message>
            <source>{found} was found</source>
            <translation>se encontró {found}</translation>
        </message>
        <message>
            <source>The file has no bytes.</source>
            <translation>El archivo no tiene bytes.</translation>
        </message>
        <message>
            <source>given without a credential</source>
            <translation>se entrega sin credencial</translation>
        </message>
        <message numerus="yes">
            <source>%n other address(es)</source>
            <translation>
                <numerusform>%Ln dirección más</numerusform>
                <numerusform>%Ln direcciones más</numerusform>
            </translation>
        </message>
        <message>
            <source>file {group}, also at {others}</source>
            <translation>archivo {group}, también en {others}</translation>
        </message>
    </context>
    <context>
        <name>SaveFilterDialog</name>
        <message>
            <source>Save this filter</source>
            <translation>Guardar este filtro</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Name of the filter</source>
            <translation>Nombre del filtro</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>This is kept in a file: no secret and no odd character.</source>
            <translation>Se guarda en un archivo: sin secretos ni caracteres extraños.</translation>
        </message>
        <message>
            <source>Another filter has this name and is replaced.</source>
            <translation>Otro filtro tiene este nombre y se reemplaza.</translation>
        </message>
        <message>
            <source>There are too many saved filters; delete one first.</source>
            <translation>Hay demasiados filtros guardados; elimine uno primero.</translation>
        </message>
    </context>
    <context>
        <name>SavedFiltersDialog</name>
        <message>
            <source>Saved filters of faces</source>
            <translation>Filtros guardados de rostros</translation>
        </message>
        <message>
            <source>Saved filters of collections</source>
            <translation>Filtros guardados de colecciones</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Aplicar</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renombrar</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>This is no name for it, or another filter has it.</source>
            <translation>Ese nombre no sirve, o ya lo tiene otro filtro.</translation>
        </message>
    </context>
    <context>
        <name>SavedFiltersMenu</name>
        <message>
            <source>Save this filter…</source>
            <translation>Guardar este filtro…</translation>
        </message>
        <message>
            <source>Edit saved filters…</source>
            <translation>Editar filtros guardados…</translation>
        </message>
        <message>
            <source>Recent in {environment}</source>
            <translation>Recientes en {environment}</translation>
        </message>
    </context>
    <context>
        <name>SearchEdit</name>
        <message>
            <source>Clear</source>
            <translation>Borrar</translation>
        </message>
    </context>
    <context>
        <name>SecretEdit</name>
        <message>
            <source>Mask what was entered</source>
            <translation>Ocultar lo ingresado</translation>
        </message>
        <message>
            <source>Show what was entered</source>
            <translation>Mostrar lo ingresado</translation>
        </message>
    </context>
    <context>
        <name>SectionBox</name>
        <message>
            <source>Fetch all</source>
            <translation>Obtener todo</translation>
        </message>
        <message>
            <source>Fetch all assets</source>
            <translation>Obtener todos los recursos</translation>
        </message>
        <message>
            <source>Show table</source>
            <translation>Mostrar tabla</translation>
        </message>
        <message>
            <source>Show all in JSON</source>
            <translation>Mostrar todo en JSON</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Configuración</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Páginas</translation>
        </message>
        <message>
            <source>Environments</source>
            <translation>Entornos</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Red</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apariencia</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
    </context>
    <context>
        <name>ShareDialog</name>
        <message>
            <source>Share to ticket</source>
            <translation>Compartir en un ticket</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>HTML</source>
            <translation>HTML</translation>
        </message>
        <message>
            <source>Form of the text</source>
            <translation>Forma del texto</translation>
        </message>
        <message>
            <source>Leave hidden fields out</source>
            <translation>Omitir los campos ocultos</translation>
        </message>
        <message>
            <source>Back to the usual fields</source>
            <translation>Volver a los campos usuales</translation>
        </message>
        <message>
            <source>Hide what is long or private, show the rest</source>
            <translation>Ocultar lo largo o privado y mostrar el resto</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copiado</translation>
        </message>
        <message>
            <source>ticket</source>
            <translation>ticket</translation>
        </message>
        <message>
            <source>Fields shown in the ticket</source>
            <translation>Campos que se muestran en el ticket</translation>
        </message>
        <message>
            <source>The text that leaves</source>
            <translation>El texto que sale</translation>
        </message>
        <message>
            <source>Fields shown</source>
            <translation>Campos visibles</translation>
        </message>
        <message>
            <source>Exactly this leaves</source>
            <translation>Esto es lo que sale</translation>
        </message>
        <message>
            <source>A ticket takes {most} records: the first of them are here.</source>
            <translation>Un ticket admite {most} registros: aquí están los primeros.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Guardar…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Enlace</translation>
        </message>
        <message>
            <source>long</source>
            <translation>largo</translation>
        </message>
        <message>
            <source>private</source>
            <translation>privado</translation>
        </message>
        <message>
            <source>has a query</source>
            <translation>tiene una consulta</translation>
        </message>
        <message>
            <source>not in the contract</source>
            <translation>fuera del contrato</translation>
        </message>
        <message>
            <source>Saved as {file}</source>
            <translation>Guardado como {file}</translation>
        </message>
    </context>
    <context>
        <name>SourceView</name>
        <message>
            <source>Copy all</source>
            <translation>Copiar todo</translation>
        </message>
        <message>
            <source>Only the first {count} characters are shown; Copy all takes the rest.</source>
            <translation>Solo se muestran los primeros {count} caracteres; Copiar todo toma el resto.</translation>
        </message>
        <message>
            <source>Lines are broken at {count} characters; Copy all takes them whole.</source>
            <translation>Las líneas se cortan a los {count} caracteres; Copiar todo las toma enteras.</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s) copied</source>
            <translation>
                <numerusform>%Ln carácter copiado</numerusform>
                <numerusform>%Ln caracteres copiados</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TabCount</name>
        <message>
            <source>Close tab</source>
            <translation>Cerrar pestaña</translation>
        </message>
    </context>
    <context>
        <name>TabMenu</name>
        <message>
            <source>New Faces tab</source>
            <translation>Nueva pestaña de Rostros</translation>
        </message>
        <message>
            <source>New Collections tab</source>
            <translation>Nueva pestaña de Colecciones</translation>
        </message>
        <message>
            <source>Duplicate tab</source>
            <translation>Duplicar pestaña</translation>
        </message>
        <message>
            <source>Close tab</source>
            <translation>Cerrar pestaña</translation>
        </message>
        <message>
            <source>Close other tabs</source>
            <translation>Cerrar las demás pestañas</translation>
        </message>
        <message>
            <source>Reopen closed tab</source>
            <translation>Reabrir pestaña cerrada</translation>
        </message>
        <message>
            <source>Next tab</source>
            <translation>Pestaña siguiente</translation>
        </message>
        <message>
            <source>Previous tab</source>
            <translation>Pestaña anterior</translation>
        </message>
        <message>
            <source>Move tab left</source>
            <translation>Mover pestaña a la izquierda</translation>
        </message>
        <message>
            <source>Move tab right</source>
            <translation>Mover pestaña a la derecha</translation>
        </message>
        <message>
            <source>The first tab of each kind stays</source>
            <translation>La primera pestaña de cada clase se conserva</translation>
        </message>
        <message>
            <source>No tab was closed</source>
            <translation>No se cerró ninguna pestaña</translation>
        </message>
        <message>
            <source>This tab cannot be made again</source>
            <translation>Esta pestaña no se puede duplicar</translation>
        </message>
    </context>
    <context>
        <name>TablePictures</name>
        <message>
            <source>Show picture</source>
            <translation>Mostrar imagen</translation>
        </message>
        <message>
            <source>Fetch pictures</source>
            <translation>Obtener imágenes</translation>
        </message>
        <message>
            <source>Contact sheet</source>
            <translation>Hoja de contactos</translation>
        </message>
    </context>
    <context>
        <name>TextSizeMenu</name>
        <message>
            <source>Te&amp;xt size</source>
            <translation>Ta&amp;maño del texto</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Más grande</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Más pequeño</translation>
        </message>
        <message>
            <source>Normal size</source>
            <translation>Tamaño normal</translation>
        </message>
        <message>
            <source>Te&amp;xt size ({percent} %)</source>
            <translation>Ta&amp;maño del texto ({percent} %)</translation>
        </message>
    </context>
    <context>
        <name>TicketAside</name>
        <message>
            <source>Row of the ticket</source>
            <translation>Fila del ticket</translation>
        </message>
        <message>
            <source>Search anyway</source>
            <translation>Buscar de todos modos</translation>
        </message>
        <message>
            <source>Show all of it</source>
            <translation>Mostrar todo</translation>
        </message>
        <message>
            <source>In the pasted text</source>
            <translation>En el texto pegado</translation>
        </message>
        <message>
            <source>Row {number}: one was chosen</source>
            <translation>Fila {number}: se eligió uno</translation>
        </message>
        <message>
            <source>Row {number} is waiting</source>
            <translation>La fila {number} está en espera</translation>
        </message>
        <message>
            <source>Row {number} was found</source>
            <translation>La fila {number} se encontró</translation>
        </message>
        <message>
            <source>Row {number} is missing</source>
            <translation>La fila {number} no aparece</translation>
        </message>
        <message>
            <source>Row {number} is ambiguous</source>
            <translation>La fila {number} es ambigua</translation>
        </message>
        <message>
            <source>Row {number} failed</source>
            <translation>La fila {number} falló</translation>
        </message>
        <message>
            <source>Row {number} was not asked for</source>
            <translation>La fila {number} no se consultó</translation>
        </message>
        <message>
            <source>Its answer is shown here when it is there.</source>
            <translation>Su respuesta se muestra aquí cuando llegue.</translation>
        </message>
        <message>
            <source>It is a project id, so several records carry it.</source>
            <translation>Es el id de un proyecto, así que varios registros lo tienen.</translation>
        </message>
        <message>
            <source>It is a client id, so several records carry it.</source>
            <translation>Es el id de un cliente, así que varios registros lo tienen.</translation>
        </message>
        <message>
            <source>Several records have this name.</source>
            <translation>Varios registros tienen este nombre.</translation>
        </message>
        <message>
            <source>Several records carry it.</source>
            <translation>Varios registros lo tienen.</translation>
        </message>
        <message>
            <source>Choose the one that the ticket means; the others stay listed.</source>
            <translation>Elija aquel al que se refiere el ticket; los demás siguen en la lista.</translation>
        </message>
        <message>
            <source>It stands in none of the loaded rows, and all of them are loaded.</source>
            <translation>No está en ninguna de las filas cargadas, y todas están cargadas.</translation>
        </message>
        <message>
            <source>No collection carries it in any field, and {service} has no face for it.</source>
            <translation>Ninguna colección lo tiene en ningún campo, y {service} no tiene ningún rostro con él.</translation>
        </message>
        <message>
            <source>It looks like a credential. It was neither sent nor kept; take it out of the ticket, because others can read it there.</source>
            <translation>Parece una credencial. No se envió ni se guardó; quítela del ticket, porque allí otros pueden leerla.</translation>
        </message>
        <message>
            <source>It may be private, so it is sent to no service unless you say so.</source>
            <translation>Puede ser privado, así que no se envía a ningún servicio salvo que usted lo pida.</translation>
        </message>
        <message>
            <source>You stopped before its answer was there. Ask again to go on.</source>
            <translation>Usted detuvo la consulta antes de su respuesta. Repítala para continuar.</translation>
        </message>
        <message>
            <source>No service can search for it, and it stands in none of the loaded rows. Load all faces, then ask again.</source>
            <translation>Ningún servicio puede buscarlo y no está en ninguna de las filas cargadas. Cargue todos los rostros y repita la consulta.</translation>
        </message>
        <message numerus="yes">
            <source>%n more record(s) carry it.</source>
            <translation>
                <numerusform>%Ln registro más lo tiene.</numerusform>
                <numerusform>%Ln registros más lo tienen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show less</source>
            <translation>Mostrar menos</translation>
        </message>
    </context>
    <context>
        <name>TicketBar</name>
        <message>
            <source>Copy as</source>
            <translation>Copiar como</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
    </context>
    <context>
        <name>TicketDialog</name>
        <message>
            <source>From a ticket</source>
            <translation>Desde un ticket</translation>
        </message>
        <message>
            <source>Pasted text</source>
            <translation>Texto pegado</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%Ln carácter</numerusform>
                <numerusform>%Ln caracteres</numerusform>
            </translation>
        </message>
        <message>
            <source>Paste a ticket, or any text with up to 1,000 ids, urls and hashes. They are looked up in {environment}, each once; the text around them is not sent.</source>
            <translation>Pegue un ticket o cualquier texto con hasta 1000 ids, urls y hashes. Se buscan en {environment}, cada uno una vez; el texto que los rodea no se envía.</translation>
        </message>
        <message>
            <source>Text of the ticket</source>
            <translation>Texto del ticket</translation>
        </message>
        <message>
            <source>Lines without an id are names: look them up too</source>
            <translation>Las líneas sin id son nombres: buscarlas también</translation>
        </message>
        <message>
            <source>Take this text away</source>
            <translation>Quitar este texto</translation>
        </message>
        <message>
            <source>Look up</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Open a file…</source>
            <translation>Abrir un archivo…</translation>
        </message>
        <message numerus="yes">
            <source>%n to look up</source>
            <translation>
                <numerusform>%Ln por buscar</numerusform>
                <numerusform>%Ln por buscar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that may be a credential is never sent</source>
            <translation>
                <numerusform>%Ln que puede ser una credencial nunca se envía</numerusform>
                <numerusform>%Ln que pueden ser credenciales nunca se envían</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n that may be private is held back</source>
            <translation>
                <numerusform>%Ln que puede ser privado queda retenido</numerusform>
                <numerusform>%Ln que pueden ser privados quedan retenidos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n beyond the first 1,000 left out</source>
            <translation>
                <numerusform>%Ln más allá de los primeros 1000 se omite</numerusform>
                <numerusform>%Ln más allá de los primeros 1000 se omiten</numerusform>
            </translation>
        </message>
        <message>
            <source>Texts (*.txt *.csv *.tsv *.md *.json *.eml *.log)</source>
            <translation>Textos (*.txt *.csv *.tsv *.md *.json *.eml *.log)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
    </context>
    <context>
        <name>TicketMenu</name>
        <message>
            <source>Open the record in its tab</source>
            <translation>Abrir el registro en su pestaña</translation>
        </message>
        <message>
            <source>Choose the record…</source>
            <translation>Elegir el registro…</translation>
        </message>
        <message>
            <source>Search for this anyway</source>
            <translation>Buscar esto de todos modos</translation>
        </message>
        <message>
            <source>Show all of the pasted text</source>
            <translation>Mostrar todo el texto pegado</translation>
        </message>
        <message>
            <source>Rows of the ticket</source>
            <translation>Filas del ticket</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Encontradas</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Sin encontrar</translation>
        </message>
        <message>
            <source>Ambiguous</source>
            <translation>Ambiguas</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Sin consultar</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fallidas</translation>
        </message>
    </context>
    <context>
        <name>TicketModel</name>
        <message>
            <source>#</source>
            <translation>#</translation>
        </message>
        <message>
            <source>Pasted text</source>
            <translation>Texto pegado</translation>
        </message>
        <message>
            <source>Read as</source>
            <translation>Leído como</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Dónde</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Creación</translation>
        </message>
        <message>
            <source>choose one</source>
            <translation>elija uno</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>no enviado</translation>
        </message>
        <message>
            <source>null</source>
            <translation>nulo</translation>
        </message>
        <message>
            <source>empty text</source>
            <translation>texto vacío</translation>
        </message>
    </context>
    <context>
        <name>TicketPage</name>
        <message>
            <source>Ticket</source>
            <translation>Ticket</translation>
        </message>
        <message>
            <source>Open the record in its tab</source>
            <translation>Abrir el registro en su pestaña</translation>
        </message>
        <message>
            <source>Choose the record…</source>
            <translation>Elegir el registro…</translation>
        </message>
        <message>
            <source>Search for this anyway</source>
            <translation>Buscar esto de todos modos</translation>
        </message>
        <message>
            <source>Ticket {day}, {time}</source>
            <translation>Ticket {day}, {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%Ln seleccionada</numerusform>
                <numerusform>%Ln seleccionadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A table takes %n id(s).</source>
            <translation>
                <numerusform>Una tabla admite %Ln id.</numerusform>
                <numerusform>Una tabla admite %Ln ids.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more of the ticket are left out; paste them again by themselves.</source>
            <translation>
                <numerusform>Se omite %Ln más del ticket; péguelo aparte.</numerusform>
                <numerusform>Se omiten %Ln más del ticket; péguelos aparte.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show in Activity</source>
            <translation>Mostrar en Actividad</translation>
        </message>
        <message>
            <source>Replace credential</source>
            <translation>Reemplazar credencial</translation>
        </message>
        <message>
            <source>Credentials…</source>
            <translation>Credenciales…</translation>
        </message>
    </context>
    <context>
        <name>TicketProgress</name>
        <message>
            <source>stopped by you: {found} of {total} found, {open} not asked</source>
            <translation>detenida por usted: {found} de {total} encontradas, {open} sin consultar</translation>
        </message>
        <message>
            <source>{found} of {total} found, in the pasted order</source>
            <translation>{found} de {total} encontradas, en el orden pegado</translation>
        </message>
        <message>
            <source>{found} of {total} found, {open} failed</source>
            <translation>{found} de {total} encontradas, {open} fallidas</translation>
        </message>
        <message numerus="yes">
            <source>Go on with the %n not asked</source>
            <translation>
                <numerusform>Continuar con %Ln sin consultar</numerusform>
                <numerusform>Continuar con las %Ln sin consultar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask again for the %n failed</source>
            <translation>
                <numerusform>Repetir %Ln fallida</numerusform>
                <numerusform>Repetir las %Ln fallidas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask again for the %n missing</source>
            <translation>
                <numerusform>Repetir %Ln sin encontrar</numerusform>
                <numerusform>Repetir las %Ln sin encontrar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ask again for the %n not asked</source>
            <translation>
                <numerusform>Consultar %Ln pendiente</numerusform>
                <numerusform>Consultar las %Ln pendientes</numerusform>
            </translation>
        </message>
        <message>
            <source>waiting until {time}: half of the limit is left to others</source>
            <translation>en espera hasta las {time}: la mitad del límite se deja a otros</translation>
        </message>
        <message>
            <source>{answered} of {total} answered</source>
            <translation>{answered} de {total} respondidas</translation>
        </message>
        <message>
            <source>no face asked for, {time}</source>
            <translation>sin pedir rostros, {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%Ln solicitud</numerusform>
                <numerusform>%Ln solicitudes</numerusform>
            </translation>
        </message>
        <message>
            <source>{requests}, {count} at once, {time}</source>
            <translation>{requests}, {count} a la vez, {time}</translation>
        </message>
        <message numerus="yes">
            <source>{service} answered from %n loaded row(s)</source>
            <translation>
                <numerusform>{service}: respuesta desde %Ln fila cargada</numerusform>
                <numerusform>{service}: respuesta desde %Ln filas cargadas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketSharing</name>
        <message>
            <source>Copy cells</source>
            <translation>Copiar celdas</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Copiar como Markdown</translation>
        </message>
        <message>
            <source>Copy id</source>
            <translation>Copiar id</translation>
        </message>
        <message>
            <source>Copy JSON</source>
            <translation>Copiar JSON</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) copied</source>
            <translation>
                <numerusform>%Ln fila copiada</numerusform>
                <numerusform>%Ln filas copiadas</numerusform>
            </translation>
        </message>
        <message>
            <source>As on screen</source>
            <translation>Como en pantalla</translation>
        </message>
        <message>
            <source>Selected rows</source>
            <translation>Filas seleccionadas</translation>
        </message>
        <message>
            <source>The whole ticket</source>
            <translation>Todo el ticket</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%Ln fila</numerusform>
                <numerusform>%Ln filas</numerusform>
            </translation>
        </message>
        <message>
            <source>{rows}, in the pasted order</source>
            <translation>{rows}, en el orden pegado</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>Ticket</translation>
        </message>
        <message>
            <source>#</source>
            <translation>#</translation>
        </message>
        <message>
            <source>Pasted text</source>
            <translation>Texto pegado</translation>
        </message>
        <message>
            <source>Read as</source>
            <translation>Leído como</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Dónde</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Registros</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Creación</translation>
        </message>
    </context>
    <context>
        <name>TicketWords</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%Ln carácter</numerusform>
                <numerusform>%Ln caracteres</numerusform>
            </translation>
        </message>
        <message>
            <source>24-hex id</source>
            <translation>id de 24 hex</translation>
        </message>
        <message>
            <source>{count} hex, unusual</source>
            <translation>{count} hex, inusual</translation>
        </message>
        <message>
            <source>hash</source>
            <translation>hash</translation>
        </message>
        <message>
            <source>url</source>
            <translation>url</translation>
        </message>
        <message>
            <source>name</source>
            <translation>nombre</translation>
        </message>
        <message>
            <source>e-mail address</source>
            <translation>correo electrónico</translation>
        </message>
        <message>
            <source>long random text</source>
            <translation>texto largo aleatorio</translation>
        </message>
        <message>
            <source>a credential?</source>
            <translation>¿una credencial?</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Encontradas</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Sin encontrar</translation>
        </message>
        <message>
            <source>Ambiguous</source>
            <translation>Ambiguas</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>Sin consultar</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fallidas</translation>
        </message>
        <message>
            <source>never sent</source>
            <translation>nunca se envía</translation>
        </message>
        <message>
            <source>held back</source>
            <translation>retenida</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>en espera</translation>
        </message>
        <message>
            <source>found</source>
            <translation>encontrada</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>sin encontrar</translation>
        </message>
        <message>
            <source>ambiguous</source>
            <translation>ambigua</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>sin consultar</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fallida</translation>
        </message>
        <message>
            <source>{place} (chosen)</source>
            <translation>{place} (elegido)</translation>
        </message>
        <message>
            <source>given for the name</source>
            <translation>devuelto por el nombre</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) in 2 services</source>
            <translation>
                <numerusform>%Ln registro en 2 servicios</numerusform>
                <numerusform>%Ln registros en 2 servicios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n collection(s)</source>
            <translation>
                <numerusform>%Ln colección</numerusform>
                <numerusform>%Ln colecciones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n face(s)</source>
            <translation>
                <numerusform>%Ln rostro</numerusform>
                <numerusform>%Ln rostros</numerusform>
            </translation>
        </message>
        <message>
            <source>{records}, same name</source>
            <translation>{records}, mismo nombre</translation>
        </message>
        <message>
            <source>asked both</source>
            <translation>ambos consultados</translation>
        </message>
        <message>
            <source>in none of the loaded rows</source>
            <translation>en ninguna de las filas cargadas</translation>
        </message>
        <message>
            <source>stopped before its turn</source>
            <translation>detenida antes de su turno</translation>
        </message>
    </context>
    <context>
        <name>UndoMenu</name>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Undo {change}</source>
            <translation>Deshacer: {change}</translation>
        </message>
        <message>
            <source>Redo {change}</source>
            <translation>Rehacer: {change}</translation>
        </message>
        <message>
            <source>No view was changed in this tab</source>
            <translation>En esta pestaña no se cambió la vista</translation>
        </message>
        <message>
            <source>Nothing was undone</source>
            <translation>No se deshizo nada</translation>
        </message>
    </context>
    <context>
        <name>UnreadableDialog</name>
        <message>
            <source>Records that could not be read</source>
            <translation>Registros que no se pudieron leer</translation>
        </message>
        <message>
            <source>These came in the list of records. They are shown as they were received.</source>
            <translation>Llegaron en la lista de registros. Se muestran tal como se recibieron.</translation>
        </message>
        <message>
            <source>Unreadable records</source>
            <translation>Registros ilegibles</translation>
        </message>
        <message>
            <source>Raw text</source>
            <translation>Texto original</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
    </context>
    <context>
        <name>VerdictRow</name>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
    </context>
    <context>
        <name>ViewChanges</name>
        <message>
            <source>change of columns</source>
            <translation>cambio de columnas</translation>
        </message>
        <message>
            <source>quick filter</source>
            <translation>filtro rápido</translation>
        </message>
        <message>
            <source>density</source>
            <translation>densidad</translation>
        </message>
        <message>
            <source>hide column {column}</source>
            <translation>ocultar columna {column}</translation>
        </message>
        <message>
            <source>show column {column}</source>
            <translation>mostrar columna {column}</translation>
        </message>
        <message>
            <source>move column {column}</source>
            <translation>mover columna {column}</translation>
        </message>
        <message>
            <source>width of column {column}</source>
            <translation>ancho de columna {column}</translation>
        </message>
        <message>
            <source>server order</source>
            <translation>orden del servidor</translation>
        </message>
        <message>
            <source>sort by {column}</source>
            <translation>ordenar por {column}</translation>
        </message>
    </context>
    <context>
        <name>ViewUndo</name>
        <message>
            <source>reset of the filter</source>
            <translation>restablecer filtro</translation>
        </message>
    </context>
    <context>
        <name>WindowHeader</name>
        <message>
            <source>Look up</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Look up an id, a name, a code or a url</source>
            <translation>Buscar un id, un nombre, un código o una url</translation>
        </message>
    </context>
    <context>
        <name>WindowHelp</name>
        <message>
            <source>Nothing to do</source>
            <translation>Nada que hacer</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Pestaña</translation>
        </message>
        <message>
            <source>Environment</source>
            <translation>Entorno</translation>
        </message>
    </context>
    <context>
        <name>WindowMenus</name>
        <message>
            <source>From a ticket</source>
            <translation>Desde un ticket</translation>
        </message>
        <message>
            <source>Nothing else was shown</source>
            <translation>No se mostró nada más</translation>
        </message>
        <message>
            <source>Nothing of it is kept</source>
            <translation>No se guarda nada de él</translation>
        </message>
        <message>
            <source>Nothing was looked up</source>
            <translation>No se buscó nada</translation>
        </message>
        <message>
            <source>Nothing was found</source>
            <translation>No se encontró nada</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>Try the demo</source>
            <translation>Probar la demo</translation>
        </message>
        <message>
            <source>Forget this environment…</source>
            <translation>Olvidar este entorno…</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Configuración…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>Copy cells</source>
            <translation>Copiar celdas</translation>
        </message>
        <message>
            <source>Copy id</source>
            <translation>Copiar id</translation>
        </message>
        <message>
            <source>Copy code</source>
            <translation>Copiar código</translation>
        </message>
        <message>
            <source>Copy url</source>
            <translation>Copiar url</translation>
        </message>
        <message>
            <source>Copy JSON</source>
            <translation>Copiar JSON</translation>
        </message>
        <message>
            <source>Quick filter</source>
            <translation>Filtro rápido</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>Only these</source>
            <translation>Solo estas</translation>
        </message>
        <message>
            <source>Not these</source>
            <translation>Excluir estas</translation>
        </message>
        <message>
            <source>Clear quick filter</source>
            <translation>Borrar filtro rápido</translation>
        </message>
        <message>
            <source>No quick filter is set</source>
            <translation>No hay filtro rápido</translation>
        </message>
        <message>
            <source>Counts by value…</source>
            <translation>Recuento por valor…</translation>
        </message>
        <message>
            <source>No row is loaded</source>
            <translation>No hay filas cargadas</translation>
        </message>
        <message>
            <source>Send as filter</source>
            <translation>Enviar como filtro</translation>
        </message>
        <message>
            <source>Open left record</source>
            <translation>Abrir el registro izquierdo</translation>
        </message>
        <message>
            <source>Open right record</source>
            <translation>Abrir el registro derecho</translation>
        </message>
        <message>
            <source>Also what is the same</source>
            <translation>También lo que es igual</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Copiar ruta</translation>
        </message>
        <message>
            <source>Copy left value</source>
            <translation>Copiar valor izquierdo</translation>
        </message>
        <message>
            <source>Copy right value</source>
            <translation>Copiar valor derecho</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Copiar como Markdown</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>Find a command…</source>
            <translation>Buscar un comando…</translation>
        </message>
        <message>
            <source>Detail pane</source>
            <translation>Panel de detalle</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Actividad</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>Clear Activity</source>
            <translation>Vaciar Actividad</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Pantalla completa</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columnas</translation>
        </message>
        <message>
            <source>Next region</source>
            <translation>Zona siguiente</translation>
        </message>
        <message>
            <source>Previous region</source>
            <translation>Zona anterior</translation>
        </message>
        <message>
            <source>Like the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Compacta</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Roomy</source>
            <translation>Amplia</translation>
        </message>
        <message>
            <source>UTC</source>
            <translation>UTC</translation>
        </message>
        <message>
            <source>Local time</source>
            <translation>Hora local</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Tema</translation>
        </message>
        <message>
            <source>&amp;Density</source>
            <translation>&amp;Densidad</translation>
        </message>
        <message>
            <source>T&amp;imes</source>
            <translation>&amp;Horas</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Adelante</translation>
        </message>
        <message>
            <source>&amp;Listing</source>
            <translation>&amp;Listado</translation>
        </message>
        <message>
            <source>Load more</source>
            <translation>Cargar más</translation>
        </message>
        <message>
            <source>Load all</source>
            <translation>Cargar todo</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Repetir consulta</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Qué cambió</translation>
        </message>
        <message>
            <source>Reload this record</source>
            <translation>Recargar este registro</translation>
        </message>
        <message>
            <source>Open the filter</source>
            <translation>Abrir el filtro</translation>
        </message>
        <message>
            <source>Apply the filter</source>
            <translation>Aplicar el filtro</translation>
        </message>
        <message>
            <source>Reset filter</source>
            <translation>Restablecer filtro</translation>
        </message>
        <message>
            <source>Sort by this column</source>
            <translation>Ordenar por esta columna</translation>
        </message>
        <message>
            <source>Also sort by this column</source>
            <translation>Ordenar también por esta columna</translation>
        </message>
        <message>
            <source>Server order</source>
            <translation>Orden del servidor</translation>
        </message>
        <message>
            <source>It is so already</source>
            <translation>Ya está así</translation>
        </message>
        <message>
            <source>Saved filters</source>
            <translation>Filtros guardados</translation>
        </message>
        <message>
            <source>Look &amp;up</source>
            <translation>&amp;Búsqueda</translation>
        </message>
        <message>
            <source>Look up</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Related rows</source>
            <translation>Filas relacionadas</translation>
        </message>
        <message>
            <source>Paste and look up</source>
            <translation>Pegar y buscar</translation>
        </message>
        <message>
            <source>Show the last look-up</source>
            <translation>Mostrar la última búsqueda</translation>
        </message>
        <message>
            <source>Open what was found as a tab</source>
            <translation>Abrir lo encontrado en una pestaña</translation>
        </message>
        <message>
            <source>From a ticket…</source>
            <translation>Desde un ticket…</translation>
        </message>
        <message>
            <source>Credentials…</source>
            <translation>Credenciales…</translation>
        </message>
        <message>
            <source>&amp;Share</source>
            <translation>&amp;Compartir</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Share to ticket…</source>
            <translation>Compartir en un ticket…</translation>
        </message>
        <message>
            <source>Copy link</source>
            <translation>Copiar enlace</translation>
        </message>
        <message>
            <source>Copy link to this query</source>
            <translation>Copiar enlace a esta consulta</translation>
        </message>
        <message>
            <source>Copy request as cURL</source>
            <translation>Copiar solicitud como cURL</translation>
        </message>
        <message>
            <source>Copy request of this face as cURL</source>
            <translation>Copiar solicitud de este rostro como cURL</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;yuda</translation>
        </message>
        <message>
            <source>User guide</source>
            <translation>Guía del usuario</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>About faceviewer</source>
            <translation>Acerca de faceviewer</translation>
        </message>
        <message>
            <source>No row is chosen</source>
            <translation>No hay ninguna fila elegida</translation>
        </message>
        <message>
            <source>All rows are loaded</source>
            <translation>Todas las filas están cargadas</translation>
        </message>
        <message>
            <source>Nothing is under way</source>
            <translation>No hay nada en curso</translation>
        </message>
        <message>
            <source>Not in this tab</source>
            <translation>No en esta pestaña</translation>
        </message>
        <message>
            <source>Only in a listing</source>
            <translation>Solo en un listado</translation>
        </message>
    </context>
    <context>
        <name>WindowMessages</name>
        <message>
            <source>The settings file could not be read.</source>
            <translation>No se pudo leer el archivo de configuración.</translation>
        </message>
        <message>
            <source>It was kept as {path}; the defaults hold.</source>
            <translation>Se guardó como {path}; rigen los valores predeterminados.</translation>
        </message>
        <message>
            <source>The settings are of a newer version of faceviewer.</source>
            <translation>La configuración es de una versión más nueva de faceviewer.</translation>
        </message>
        <message>
            <source>They are read as far as possible and will not be changed.</source>
            <translation>Se lee hasta donde es posible y no se cambiará.</translation>
        </message>
        <message>
            <source>A setting could not be used.</source>
            <translation>No se pudo usar una opción de la configuración.</translation>
        </message>
        <message>
            <source>Its default holds: {path}.</source>
            <translation>Rige su valor predeterminado: {path}.</translation>
        </message>
        <message>
            <source>Pictures from {host} need no click any more.</source>
            <translation>Las imágenes de {host} ya no requieren un clic.</translation>
        </message>
        <message>
            <source>The settings of {name} list it.</source>
            <translation>Está en la configuración de {name}.</translation>
        </message>
        <message>
            <source>This environment keeps no settings.</source>
            <translation>Este entorno no guarda configuración.</translation>
        </message>
        <message>
            <source>“{name}” is forgotten on this computer.</source>
            <translation>“{name}” quedó olvidado en este equipo.</translation>
        </message>
        <message numerus="yes">
            <source>%n records have exactly this value; the first is shown.</source>
            <translation>
                <numerusform>%Ln registro tiene exactamente este valor; se muestra.</numerusform>
                <numerusform>%Ln registros tienen exactamente este valor; se muestra el primero.</numerusform>
            </translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Mostrar todos</translation>
        </message>
    </context>
    <context>
        <name>WordTableModel</name>
        <message>
            <source>{name}, gone</source>
            <translation>{name}, ya no está</translation>
        </message>
    </context>
    <context>
        <name>_Candidate</name>
        <message>
            <source>Used</source>
            <translation>En uso</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Usar</translation>
        </message>
        <message>
            <source>Use {record}</source>
            <translation>Usar {record}</translation>
        </message>
        <message>
            <source>given for the name</source>
            <translation>devuelto por el nombre</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>eliminada</translation>
        </message>
    </context>
    <context>
        <name>assets</name>
        <message>
            <source>public</source>
            <translation>público</translation>
        </message>
        <message>
            <source>private</source>
            <translation>privado</translation>
        </message>
        <message>
            <source>public or not is not said</source>
            <translation>no se indica si es público</translation>
        </message>
        <message>
            <source>content id (CID)</source>
            <translation>id de contenido (CID)</translation>
        </message>
        <message>
            <source>unknown form</source>
            <translation>forma desconocida</translation>
        </message>
        <message>
            <source>{count} hex, {algorithm} sized</source>
            <translation>{count} hex, tamaño de {algorithm}</translation>
        </message>
        <message>
            <source>{count} hex</source>
            <translation>{count} hex</translation>
        </message>
        <message>
            <source>matches ({algorithm})</source>
            <translation>coincide ({algorithm})</translation>
        </message>
        <message>
            <source>differs ({algorithm})</source>
            <translation>difiere ({algorithm})</translation>
        </message>
        <message>
            <source>cannot be checked</source>
            <translation>no se puede verificar</translation>
        </message>
        <message>
            <source>no hash stated</source>
            <translation>sin hash indicado</translation>
        </message>
        <message>
            <source>algorithm not said</source>
            <translation>algoritmo no indicado</translation>
        </message>
        <message>
            <source>The {algorithm} hash of the file is the one of the record.</source>
            <translation>El hash {algorithm} del archivo es el del registro.</translation>
        </message>
        <message>
            <source>The {algorithm} hash of the file is not the one of the record.</source>
            <translation>El hash {algorithm} del archivo no es el del registro.</translation>
        </message>
        <message>
            <source>The record states no hash.</source>
            <translation>El registro no indica un hash.</translation>
        </message>
        <message>
            <source>A content id (CID) of this kind is no hash of the file alone.</source>
            <translation>Un id de contenido (CID) de esta clase no es un hash del archivo por sí solo.</translation>
        </message>
        <message>
            <source>The record does not say which algorithm it used; {algorithm} does not give it.</source>
            <translation>El registro no dice qué algoritmo usó; con {algorithm} no se obtiene.</translation>
        </message>
        <message>
            <source>The hash of the record has no form that is known here.</source>
            <translation>El hash del registro no tiene una forma conocida aquí.</translation>
        </message>
    </context>
    <context>
        <name>columns</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Proyecto</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Eliminada</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Creación</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Actualización</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Versión</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Url</source>
            <translation>Url</translation>
        </message>
        <message>
            <source>Assets</source>
            <translation>Recursos</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Contenido</translation>
        </message>
        <message>
            <source>Config</source>
            <translation>Config</translation>
        </message>
        <message>
            <source>Modified</source>
            <translation>Modificación</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>failed</source>
            <translation>falló</translation>
        </message>
        <message>
            <source>Something failed.</source>
            <translation>Algo falló.</translation>
        </message>
        <message>
            <source>Try again; the log has the details.</source>
            <translation>Intente de nuevo; los detalles están en la bitácora.</translation>
        </message>
        <message>
            <source>filter refused</source>
            <translation>filtro rechazado</translation>
        </message>
        <message>
            <source>This filter cannot be asked.</source>
            <translation>Este filtro no se puede consultar.</translation>
        </message>
        <message>
            <source>Change the marked field.</source>
            <translation>Cambie el campo marcado.</translation>
        </message>
        <message>
            <source>The page size must be from {lowest} to {highest}.</source>
            <translation>El tamaño de página debe estar entre {lowest} y {highest}.</translation>
        </message>
        <message>
            <source>Choose a number in that range.</source>
            <translation>Elija un número en ese rango.</translation>
        </message>
        <message>
            <source>The range has two ends on the same side.</source>
            <translation>El rango tiene dos extremos del mismo lado.</translation>
        </message>
        <message>
            <source>Keep one of them.</source>
            <translation>Deje solo uno.</translation>
        </message>
        <message>
            <source>The end is not after the start, so nothing can match.</source>
            <translation>El fin no es posterior al inicio, así que nada puede coincidir.</translation>
        </message>
        <message>
            <source>Change one end of the range.</source>
            <translation>Cambie un extremo del rango.</translation>
        </message>
        <message>
            <source>“{text}” is not a date.</source>
            <translation>“{text}” no es una fecha.</translation>
        </message>
        <message>
            <source>Write it as 2026-11-21 14:02.</source>
            <translation>Escríbala como 2026-11-21 14:02.</translation>
        </message>
        <message>
            <source>This looks like a credential: it is not sent.</source>
            <translation>Parece una credencial: no se envía.</translation>
        </message>
        <message>
            <source>Take it out of the filter.</source>
            <translation>Quítela del filtro.</translation>
        </message>
        <message>
            <source>settings failed</source>
            <translation>falló la configuración</translation>
        </message>
        <message>
            <source>The settings could not be used: {path}.</source>
            <translation>No se pudo usar la configuración: {path}.</translation>
        </message>
        <message>
            <source>Open the settings and check them.</source>
            <translation>Abra la configuración y revísela.</translation>
        </message>
        <message>
            <source>settings unreadable</source>
            <translation>configuración ilegible</translation>
        </message>
        <message>
            <source>The file {path} could not be read.</source>
            <translation>No se pudo leer el archivo {path}.</translation>
        </message>
        <message>
            <source>Check its permissions.</source>
            <translation>Revise sus permisos.</translation>
        </message>
        <message>
            <source>settings not saved</source>
            <translation>configuración sin guardar</translation>
        </message>
        <message>
            <source>The file {path} could not be written.</source>
            <translation>No se pudo escribir el archivo {path}.</translation>
        </message>
        <message>
            <source>Check the disk and its permissions; the settings hold until you quit.</source>
            <translation>Revise el disco y sus permisos; la configuración rige hasta salir.</translation>
        </message>
        <message>
            <source>settings of a newer version</source>
            <translation>configuración de una versión más nueva</translation>
        </message>
        <message>
            <source>The file {path} belongs to a newer version of faceviewer, so it was not changed.</source>
            <translation>El archivo {path} es de una versión más nueva de faceviewer, así que no se cambió.</translation>
        </message>
        <message>
            <source>Update faceviewer, or choose another data directory.</source>
            <translation>Actualice faceviewer o elija otro directorio de datos.</translation>
        </message>
        <message>
            <source>unknown environment</source>
            <translation>entorno desconocido</translation>
        </message>
        <message>
            <source>There is no environment named “{name}”.</source>
            <translation>No hay ningún entorno llamado “{name}”.</translation>
        </message>
        <message>
            <source>Use a name of the settings; faceviewer --diagnose lists them.</source>
            <translation>Use un nombre de la configuración; faceviewer --diagnose los lista.</translation>
        </message>
        <message>
            <source>no address</source>
            <translation>sin dirección</translation>
        </message>
        <message>
            <source>There is no address for this service.</source>
            <translation>No hay dirección para este servicio.</translation>
        </message>
        <message>
            <source>Enter one in the settings of the environment.</source>
            <translation>Escriba una en la configuración del entorno.</translation>
        </message>
        <message>
            <source>not a web address</source>
            <translation>no es una dirección web</translation>
        </message>
        <message>
            <source>The address begins with something other than https.</source>
            <translation>La dirección no empieza con https.</translation>
        </message>
        <message>
            <source>Enter an address such as https://api.example.com.</source>
            <translation>Escriba una dirección como https://api.example.com.</translation>
        </message>
        <message>
            <source>name or password in the address</source>
            <translation>nombre o contraseña en la dirección</translation>
        </message>
        <message>
            <source>There is a name, a password or an @ in the address.</source>
            <translation>Hay un nombre, una contraseña o una @ en la dirección.</translation>
        </message>
        <message>
            <source>Enter the address without it; a credential is kept in the keyring.</source>
            <translation>Escriba la dirección sin eso; las credenciales se guardan en el llavero.</translation>
        </message>
        <message>
            <source>not a host name</source>
            <translation>no es un nombre de servidor</translation>
        </message>
        <message>
            <source>The host in the address cannot be one.</source>
            <translation>El servidor de la dirección no puede existir.</translation>
        </message>
        <message>
            <source>not a port</source>
            <translation>no es un puerto</translation>
        </message>
        <message>
            <source>The port in the address is not a number from 1 to 65535.</source>
            <translation>El puerto de la dirección no es un número de 1 a 65535.</translation>
        </message>
        <message>
            <source>Correct it, or leave it out.</source>
            <translation>Corríjalo u omítalo.</translation>
        </message>
        <message>
            <source>not a path</source>
            <translation>no es una ruta</translation>
        </message>
        <message>
            <source>The path in the address has parts that no service is reached by.</source>
            <translation>La ruta de la dirección tiene partes que no llevan a ningún servicio.</translation>
        </message>
        <message>
            <source>Enter the address up to the host, or with a plain path such as /v3.</source>
            <translation>Escriba la dirección hasta el servidor, o con una ruta simple como /v3.</translation>
        </message>
        <message>
            <source>no credential</source>
            <translation>sin credencial</translation>
        </message>
        <message>
            <source>The credential for {name} cannot be used.</source>
            <translation>La credencial de {name} no se puede usar.</translation>
        </message>
        <message>
            <source>Replace the credential.</source>
            <translation>Reemplace la credencial.</translation>
        </message>
        <message>
            <source>There is no credential for {name}.</source>
            <translation>No hay credencial para {name}.</translation>
        </message>
        <message>
            <source>Add one; it is kept in the keyring of this computer.</source>
            <translation>Agregue una; se guarda en el llavero de este equipo.</translation>
        </message>
        <message>
            <source>not a credential</source>
            <translation>no es una credencial</translation>
        </message>
        <message>
            <source>This text cannot be a credential.</source>
            <translation>Este texto no puede ser una credencial.</translation>
        </message>
        <message>
            <source>Paste the token or key alone.</source>
            <translation>Pegue solo el token o la clave.</translation>
        </message>
        <message>
            <source>Nothing was entered.</source>
            <translation>No se ingresó nada.</translation>
        </message>
        <message>
            <source>Paste the token or key.</source>
            <translation>Pegue el token o la clave.</translation>
        </message>
        <message>
            <source>There are spaces or line ends inside the credential.</source>
            <translation>Hay espacios o saltos de línea dentro de la credencial.</translation>
        </message>
        <message>
            <source>There are characters in the credential that cannot be sent.</source>
            <translation>La credencial tiene caracteres que no se pueden enviar.</translation>
        </message>
        <message>
            <source>Copy it again from where it is shown, and paste the token or key alone.</source>
            <translation>Cópiela de nuevo de donde se muestra y pegue solo el token o la clave.</translation>
        </message>
        <message>
            <source>This text is too long for a credential.</source>
            <translation>Este texto es demasiado largo para una credencial.</translation>
        </message>
        <message>
            <source>credential held back</source>
            <translation>credencial retenida</translation>
        </message>
        <message>
            <source>The credential for {name} was not sent, because {origin} is not encrypted.</source>
            <translation>La credencial de {name} no se envió, porque {origin} no está cifrado.</translation>
        </message>
        <message>
            <source>Use an https address for this environment.</source>
            <translation>Use una dirección https para este entorno.</translation>
        </message>
        <message>
            <source>keyring failed</source>
            <translation>falló el llavero</translation>
        </message>
        <message>
            <source>The keyring of this computer did not answer as expected.</source>
            <translation>El llavero de este equipo no respondió como se esperaba.</translation>
        </message>
        <message>
            <source>Unlock or start it and try again, or keep the credential for this session only.</source>
            <translation>Desbloquéelo o inícielo e intente de nuevo, o conserve la credencial solo en esta sesión.</translation>
        </message>
        <message>
            <source>keyring not used</source>
            <translation>llavero sin usar</translation>
        </message>
        <message>
            <source>The keyring is not used in this run.</source>
            <translation>En esta ejecución no se usa el llavero.</translation>
        </message>
        <message>
            <source>Keep the credential for this session only, or start without the demo.</source>
            <translation>Conserve la credencial solo en esta sesión, o inicie sin la demo.</translation>
        </message>
        <message>
            <source>keyring gone</source>
            <translation>llavero no disponible</translation>
        </message>
        <message>
            <source>The keyring of this computer is not there any more.</source>
            <translation>El llavero de este equipo ya no está disponible.</translation>
        </message>
        <message>
            <source>Start it again and try again, or keep the credential for this session only.</source>
            <translation>Inícielo otra vez e intente de nuevo, o conserve la credencial solo en esta sesión.</translation>
        </message>
        <message>
            <source>credential incomplete</source>
            <translation>credencial incompleta</translation>
        </message>
        <message>
            <source>Parts of the credential are missing in the keyring.</source>
            <translation>Faltan partes de la credencial en el llavero.</translation>
        </message>
        <message>
            <source>Enter the credential again, or forget it.</source>
            <translation>Ingrese la credencial de nuevo u olvídela.</translation>
        </message>
        <message>
            <source>no keyring</source>
            <translation>sin llavero</translation>
        </message>
        <message>
            <source>This computer offers no keyring that keeps secrets safely.</source>
            <translation>Este equipo no ofrece un llavero que guarde secretos de forma segura.</translation>
        </message>
        <message>
            <source>Start one, or keep the credential for this session only.</source>
            <translation>Inicie uno, o conserve la credencial solo en esta sesión.</translation>
        </message>
        <message>
            <source>no safe keyring</source>
            <translation>sin llavero seguro</translation>
        </message>
        <message>
            <source>The keyring on offer ({backend}) does not keep secrets safely, so it is not used.</source>
            <translation>El llavero disponible ({backend}) no guarda secretos de forma segura, así que no se usa.</translation>
        </message>
        <message>
            <source>Keep the credential for this session only.</source>
            <translation>Conserve la credencial solo en esta sesión.</translation>
        </message>
        <message>
            <source>keyring locked</source>
            <translation>llavero bloqueado</translation>
        </message>
        <message>
            <source>The keyring of this computer is locked.</source>
            <translation>El llavero de este equipo está bloqueado.</translation>
        </message>
        <message>
            <source>Unlock it and try again, or keep the credential for this session only.</source>
            <translation>Desbloquéelo e intente de nuevo, o conserve la credencial solo en esta sesión.</translation>
        </message>
        <message>
            <source>keyring silent</source>
            <translation>llavero sin respuesta</translation>
        </message>
        <message>
            <source>The keyring of this computer did not answer in time.</source>
            <translation>El llavero de este equipo no respondió a tiempo.</translation>
        </message>
        <message>
            <source>Look for its prompt and try again, or keep the credential for this session only.</source>
            <translation>Busque su aviso e intente de nuevo, o conserve la credencial solo en esta sesión.</translation>
        </message>
        <message>
            <source>The keyring did not give back what was stored in it.</source>
            <translation>El llavero no devolvió lo que se guardó en él.</translation>
        </message>
        <message>
            <source>Nothing was kept; try again, or keep the credential for this session only.</source>
            <translation>No se guardó nada; intente de nuevo, o conserve la credencial solo en esta sesión.</translation>
        </message>
        <message>
            <source>not a link</source>
            <translation>no es un enlace</translation>
        </message>
        <message>
            <source>This is not a link that faceviewer can follow.</source>
            <translation>faceviewer no puede seguir este enlace.</translation>
        </message>
        <message>
            <source>Copy it again, from its first letter to its last.</source>
            <translation>Cópielo de nuevo, de la primera letra a la última.</translation>
        </message>
        <message>
            <source>link too long</source>
            <translation>enlace demasiado largo</translation>
        </message>
        <message>
            <source>This link is longer than any that faceviewer makes.</source>
            <translation>Este enlace es más largo que cualquiera de faceviewer.</translation>
        </message>
        <message>
            <source>Copy the link alone, without the text around it.</source>
            <translation>Copie solo el enlace, sin el texto que lo rodea.</translation>
        </message>
        <message>
            <source>unknown listing</source>
            <translation>listado desconocido</translation>
        </message>
        <message>
            <source>The link is neither to faces nor to collections.</source>
            <translation>El enlace no lleva a rostros ni a colecciones.</translation>
        </message>
        <message>
            <source>Copy it again, or ask for a newer version of faceviewer.</source>
            <translation>Cópielo de nuevo, o pida una versión más nueva de faceviewer.</translation>
        </message>
        <message>
            <source>unknown parameter</source>
            <translation>parámetro desconocido</translation>
        </message>
        <message>
            <source>The link asks for “{parameter}”, which is not known here.</source>
            <translation>El enlace pide “{parameter}”, que aquí no se conoce.</translation>
        </message>
        <message>
            <source>parameter given twice</source>
            <translation>parámetro repetido</translation>
        </message>
        <message>
            <source>The link gives “{parameter}” more than once.</source>
            <translation>El enlace indica “{parameter}” más de una vez.</translation>
        </message>
        <message>
            <source>value refused</source>
            <translation>valor rechazado</translation>
        </message>
        <message>
            <source>The link gives “{parameter}” a value that it cannot have.</source>
            <translation>El enlace da a “{parameter}” un valor que no puede tener.</translation>
        </message>
        <message>
            <source>unexpected error</source>
            <translation>error inesperado</translation>
        </message>
        <message>
            <source>Something went wrong in faceviewer itself: {kind}.</source>
            <translation>Algo salió mal en faceviewer: {kind}.</translation>
        </message>
        <message>
            <source>The details are in {path}.</source>
            <translation>Los detalles están en {path}.</translation>
        </message>
        <message>
            <source>Something went wrong in faceviewer itself ({kind}), and it could not be written down.</source>
            <translation>Algo salió mal en faceviewer ({kind}) y no se pudo anotar.</translation>
        </message>
        <message>
            <source>Check the disk and the permissions of the data directory.</source>
            <translation>Revise el disco y los permisos del directorio de datos.</translation>
        </message>
        <message>
            <source>ended unexpectedly</source>
            <translation>terminó de forma inesperada</translation>
        </message>
        <message>
            <source>The last run of faceviewer ended unexpectedly.</source>
            <translation>La última sesión de faceviewer terminó de forma inesperada.</translation>
        </message>
        <message>
            <source>already open</source>
            <translation>ya está abierto</translation>
        </message>
        <message>
            <source>The window that is open with this data directory is of another version.</source>
            <translation>La ventana abierta con este directorio de datos es de otra versión.</translation>
        </message>
        <message>
            <source>Close it first, or choose another data directory.</source>
            <translation>Ciérrela primero o elija otro directorio de datos.</translation>
        </message>
        <message>
            <source>open, but silent</source>
            <translation>abierto, pero sin respuesta</translation>
        </message>
        <message>
            <source>The window that is open with this data directory did not answer within {seconds} s.</source>
            <translation>La ventana abierta con este directorio de datos no respondió en {seconds} s.</translation>
        </message>
        <message>
            <source>Close it, end its process, or try again.</source>
            <translation>Ciérrela, termine su proceso o intente de nuevo.</translation>
        </message>
        <message>
            <source>demo failed</source>
            <translation>falló la demo</translation>
        </message>
        <message>
            <source>The demo did not start.</source>
            <translation>La demo no se inició.</translation>
        </message>
        <message>
            <source>Run “faceviewer demo-server” in a terminal to see why.</source>
            <translation>Ejecute “faceviewer demo-server” en una terminal para ver por qué.</translation>
        </message>
        <message>
            <source>demo silent</source>
            <translation>demo sin respuesta</translation>
        </message>
        <message>
            <source>The demo did not start within {seconds} s.</source>
            <translation>La demo no se inició en {seconds} s.</translation>
        </message>
        <message>
            <source>Try again when the computer is less busy.</source>
            <translation>Intente de nuevo cuando el equipo esté menos ocupado.</translation>
        </message>
        <message>
            <source>not written</source>
            <translation>no se escribió</translation>
        </message>
        <message>
            <source>Choose another place, or check the disk and its permissions.</source>
            <translation>Elija otro lugar, o revise el disco y sus permisos.</translation>
        </message>
        <message>
            <source>Standard output could not be written.</source>
            <translation>No se pudo escribir en la salida estándar.</translation>
        </message>
        <message>
            <source>Write to another place with --output.</source>
            <translation>Escriba en otro lugar con --output.</translation>
        </message>
        <message>
            <source>not a file</source>
            <translation>no es un archivo</translation>
        </message>
        <message>
            <source>{path} is a directory.</source>
            <translation>{path} es un directorio.</translation>
        </message>
        <message>
            <source>Name a file in it.</source>
            <translation>Indique un archivo dentro de él.</translation>
        </message>
        <message>
            <source>no picture</source>
            <translation>sin imagen</translation>
        </message>
        <message>
            <source>The picture is broken.</source>
            <translation>La imagen está dañada.</translation>
        </message>
        <message>
            <source>Save the file to look at it elsewhere.</source>
            <translation>Guarde el archivo para verlo en otro programa.</translation>
        </message>
        <message>
            <source>The file is no PNG, JPEG, GIF, WebP or BMP picture.</source>
            <translation>El archivo no es una imagen PNG, JPEG, GIF, WebP ni BMP.</translation>
        </message>
        <message>
            <source>picture too large</source>
            <translation>imagen demasiado grande</translation>
        </message>
        <message>
            <source>The picture has more than 50 megapixels.</source>
            <translation>La imagen tiene más de 50 megapíxeles.</translation>
        </message>
        <message>
            <source>no ticket</source>
            <translation>sin ticket</translation>
        </message>
        <message>
            <source>Check that it is there and may be read, or paste its text.</source>
            <translation>Compruebe que existe y se puede leer, o pegue su texto.</translation>
        </message>
        <message>
            <source>no text</source>
            <translation>sin texto</translation>
        </message>
        <message>
            <source>The file {path} holds no plain text.</source>
            <translation>El archivo {path} no contiene texto simple.</translation>
        </message>
        <message>
            <source>Open it in its own program and paste its text here.</source>
            <translation>Ábralo en su programa y pegue aquí su texto.</translation>
        </message>
        <message>
            <source>file too large</source>
            <translation>archivo demasiado grande</translation>
        </message>
        <message>
            <source>The file {path} has more than 2 MB.</source>
            <translation>El archivo {path} tiene más de 2 MB.</translation>
        </message>
        <message>
            <source>Take the part with the ids.</source>
            <translation>Tome la parte con los ids.</translation>
        </message>
        <message>
            <source>text too long</source>
            <translation>texto demasiado largo</translation>
        </message>
        <message>
            <source>The text has more than 500,000 characters.</source>
            <translation>El texto tiene más de 500 000 caracteres.</translation>
        </message>
        <message>
            <source>no ids</source>
            <translation>sin ids</translation>
        </message>
        <message>
            <source>No id, url or hash was found in the text.</source>
            <translation>No se encontró ningún id, url ni hash en el texto.</translation>
        </message>
        <message>
            <source>Paste the text of the ticket, or take its lines as names.</source>
            <translation>Pegue el texto del ticket, o tome sus líneas como nombres.</translation>
        </message>
        <message>
            <source>no file</source>
            <translation>sin archivo</translation>
        </message>
        <message>
            <source>The file of this asset was not fetched.</source>
            <translation>No se obtuvo el archivo de este recurso.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Intente de nuevo.</translation>
        </message>
        <message>
            <source>not fetched</source>
            <translation>no obtenido</translation>
        </message>
        <message>
            <source>The address of this file is not one that files are fetched from.</source>
            <translation>De la dirección de este archivo no se obtienen archivos.</translation>
        </message>
        <message>
            <source>Copy the url to look at it elsewhere.</source>
            <translation>Copie la url para verlo en otro programa.</translation>
        </message>
        <message>
            <source>The address of this file cannot be read.</source>
            <translation>La dirección de este archivo no se entiende.</translation>
        </message>
        <message>
            <source>The file has no address that begins with http or https.</source>
            <translation>El archivo no tiene una dirección que empiece con http o https.</translation>
        </message>
        <message>
            <source>There is a name, a password or an @ in the address of this file, so nothing was sent.</source>
            <translation>La dirección de este archivo contiene un nombre, una contraseña o una @, así que no se envió nada.</translation>
        </message>
        <message>
            <source>Check who wrote that address before you open it elsewhere.</source>
            <translation>Averigüe quién escribió esa dirección antes de abrirla en otro lugar.</translation>
        </message>
        <message>
            <source>Files of {host} are fetched only when you ask for them.</source>
            <translation>Los archivos de {host} solo se obtienen cuando usted los pide.</translation>
        </message>
        <message>
            <source>Click to fetch it, or allow the host in the settings of the environment.</source>
            <translation>Haga clic para obtenerlo, o permita el servidor en la configuración del entorno.</translation>
        </message>
        <message>
            <source>inside a private network</source>
            <translation>dentro de una red privada</translation>
        </message>
        <message>
            <source>The host {host} is this computer or in a private network, so it was not asked.</source>
            <translation>El servidor {host} es este equipo o está en una red privada, así que no se consultó.</translation>
        </message>
        <message>
            <source>If that is right, allow the host in the settings of the environment.</source>
            <translation>Si es correcto, permita el servidor en la configuración del entorno.</translation>
        </message>
        <message>
            <source>led to plain http</source>
            <translation>llevó a http sin cifrar</translation>
        </message>
        <message>
            <source>The secure address led on to {host} without encryption, which is not followed.</source>
            <translation>La dirección segura llevó a {host} sin cifrado, lo cual no se sigue.</translation>
        </message>
        <message>
            <source>led on too often</source>
            <translation>demasiadas redirecciones</translation>
        </message>
        <message>
            <source>The address led from one to the next, at last to {host}, without a file.</source>
            <translation>La dirección llevó de una a otra, por último a {host}, sin un archivo.</translation>
        </message>
        <message>
            <source>unreachable</source>
            <translation>inaccesible</translation>
        </message>
        <message>
            <source>The host {host} gave no file.</source>
            <translation>El servidor {host} no entregó ningún archivo.</translation>
        </message>
        <message>
            <source>{host} not found</source>
            <translation>no se encontró {host}</translation>
        </message>
        <message>
            <source>The name {host} was not found.</source>
            <translation>No se encontró el nombre {host}.</translation>
        </message>
        <message>
            <source>Check the network and try again; the host may be gone.</source>
            <translation>Revise la red e intente de nuevo; quizá el servidor ya no exista.</translation>
        </message>
        <message>
            <source>connection refused</source>
            <translation>conexión rechazada</translation>
        </message>
        <message>
            <source>The host {host} refused the connection.</source>
            <translation>El servidor {host} rechazó la conexión.</translation>
        </message>
        <message>
            <source>Try again later.</source>
            <translation>Intente más tarde.</translation>
        </message>
        <message>
            <source>connection lost</source>
            <translation>conexión perdida</translation>
        </message>
        <message>
            <source>The host {host} broke off the connection.</source>
            <translation>El servidor {host} cortó la conexión.</translation>
        </message>
        <message>
            <source>no secure connection</source>
            <translation>sin conexión segura</translation>
        </message>
        <message>
            <source>The certificate of {host} could not be verified.</source>
            <translation>No se pudo verificar el certificado de {host}.</translation>
        </message>
        <message>
            <source>Check the address, or name your company's certificates in the settings.</source>
            <translation>Revise la dirección, o indique los certificados de su empresa en la configuración.</translation>
        </message>
        <message>
            <source>proxy failed</source>
            <translation>falló el proxy</translation>
        </message>
        <message>
            <source>The proxy did not pass the request to {host} on.</source>
            <translation>El proxy no transmitió la solicitud a {host}.</translation>
        </message>
        <message>
            <source>Check the proxy in the settings.</source>
            <translation>Revise el proxy en la configuración.</translation>
        </message>
        <message>
            <source>broken answer</source>
            <translation>respuesta dañada</translation>
        </message>
        <message>
            <source>The host {host} did not answer in proper HTTP.</source>
            <translation>El servidor {host} no respondió en HTTP correcto.</translation>
        </message>
        <message>
            <source>no connection</source>
            <translation>sin conexión</translation>
        </message>
        <message>
            <source>The host {host} cannot be reached from this network.</source>
            <translation>El servidor {host} es inaccesible desde esta red.</translation>
        </message>
        <message>
            <source>Check the network and try again.</source>
            <translation>Revise la red e intente de nuevo.</translation>
        </message>
        <message>
            <source>certificates unreadable</source>
            <translation>certificados ilegibles</translation>
        </message>
        <message>
            <source>The certificate file named in the settings is unreadable, so {host} was not asked.</source>
            <translation>El archivo de certificados de la configuración es ilegible, así que no se consultó {host}.</translation>
        </message>
        <message>
            <source>Choose another file in the settings.</source>
            <translation>Elija otro archivo en la configuración.</translation>
        </message>
        <message>
            <source>no connection in {seconds} s</source>
            <translation>sin conexión en {seconds} s</translation>
        </message>
        <message>
            <source>The host {host} could not be reached within {seconds} s.</source>
            <translation>No se pudo llegar al servidor {host} en {seconds} s.</translation>
        </message>
        <message>
            <source>timed out</source>
            <translation>tiempo agotado</translation>
        </message>
        <message>
            <source>The host {host} did not answer within {seconds} s.</source>
            <translation>El servidor {host} no respondió en {seconds} s.</translation>
        </message>
        <message>
            <source>The host {host} did not send the whole file within {seconds} s.</source>
            <translation>El servidor {host} no envió el archivo completo en {seconds} s.</translation>
        </message>
        <message>
            <source>Try again, or raise the limit in the settings.</source>
            <translation>Intente de nuevo, o suba el límite en la configuración.</translation>
        </message>
        <message>
            <source>too slow</source>
            <translation>demasiado lento</translation>
        </message>
        <message>
            <source>The host {host} sent the file too slowly to ever end.</source>
            <translation>El servidor {host} envió el archivo con demasiada lentitud.</translation>
        </message>
        <message>
            <source>not public ({status})</source>
            <translation>no es público ({status})</translation>
        </message>
        <message>
            <source>The host {host} does not give this file to everyone (status {status}).</source>
            <translation>El servidor {host} no entrega este archivo a todos (estado {status}).</translation>
        </message>
        <message>
            <source>It is asked for without a credential; open it where you are signed in.</source>
            <translation>Se pide sin credencial; ábralo donde tenga una sesión iniciada.</translation>
        </message>
        <message>
            <source>not there ({status})</source>
            <translation>no existe ({status})</translation>
        </message>
        <message>
            <source>The host {host} has no file at this address (status {status}).</source>
            <translation>El servidor {host} no tiene un archivo en esta dirección (estado {status}).</translation>
        </message>
        <message>
            <source>Load the record again; its url may have changed.</source>
            <translation>Cargue de nuevo el registro; quizá cambió su url.</translation>
        </message>
        <message>
            <source>too many requests</source>
            <translation>demasiadas solicitudes</translation>
        </message>
        <message>
            <source>The host {host} takes no more requests for now ({status}).</source>
            <translation>El servidor {host} no acepta más solicitudes por ahora ({status}).</translation>
        </message>
        <message>
            <source>Wait a little and try again.</source>
            <translation>Espere un poco e intente de nuevo.</translation>
        </message>
        <message>
            <source>server error {status}</source>
            <translation>error {status} del servidor</translation>
        </message>
        <message>
            <source>The host {host} failed with server error {status}.</source>
            <translation>El servidor {host} falló con el error {status}.</translation>
        </message>
        <message>
            <source>status {status}</source>
            <translation>estado {status}</translation>
        </message>
        <message>
            <source>The host {host} answered with status {status} and no file.</source>
            <translation>El servidor {host} respondió con el estado {status} y sin archivo.</translation>
        </message>
        <message>
            <source>unreadable encoding</source>
            <translation>codificación ilegible</translation>
        </message>
        <message>
            <source>The file from {host} is damaged or in an encoding that was not asked for.</source>
            <translation>El archivo de {host} está dañado o en una codificación que no se pidió.</translation>
        </message>
        <message>
            <source>The file from {host} is larger than the limit of {limit}.</source>
            <translation>El archivo de {host} supera el límite de {limit}.</translation>
        </message>
        <message>
            <source>Raise the limit in the settings, or open it in the browser.</source>
            <translation>Suba el límite en la configuración, o ábralo en el navegador.</translation>
        </message>
        <message>
            <source>{name}: no connection to {host}.</source>
            <translation>{name}: sin conexión con {host}.</translation>
        </message>
        <message>
            <source>{name}: the name {host} was not found.</source>
            <translation>{name}: no se encontró el nombre {host}.</translation>
        </message>
        <message>
            <source>Check the network and the address of this environment, then try again.</source>
            <translation>Revise la red y la dirección de este entorno, e intente de nuevo.</translation>
        </message>
        <message>
            <source>{name}: {host} refused the connection.</source>
            <translation>{name}: {host} rechazó la conexión.</translation>
        </message>
        <message>
            <source>The service may be down; try again, or check the address of this environment.</source>
            <translation>Quizá el servicio esté caído; intente de nuevo, o revise la dirección de este entorno.</translation>
        </message>
        <message>
            <source>{name}: {host} broke off the connection.</source>
            <translation>{name}: {host} cortó la conexión.</translation>
        </message>
        <message>
            <source>{name}: the certificate of {host} could not be verified.</source>
            <translation>{name}: no se pudo verificar el certificado de {host}.</translation>
        </message>
        <message>
            <source>{name}: the proxy did not pass the request on.</source>
            <translation>{name}: el proxy no transmitió la solicitud.</translation>
        </message>
        <message>
            <source>{name}: {host} did not answer in proper HTTP.</source>
            <translation>{name}: {host} no respondió en HTTP correcto.</translation>
        </message>
        <message>
            <source>Check the address of this environment, then try again.</source>
            <translation>Revise la dirección de este entorno e intente de nuevo.</translation>
        </message>
        <message>
            <source>{name}: {host} cannot be reached from this network.</source>
            <translation>{name}: {host} es inaccesible desde esta red.</translation>
        </message>
        <message>
            <source>The certificate file named in the settings could not be read.</source>
            <translation>No se pudo leer el archivo de certificados de la configuración.</translation>
        </message>
        <message>
            <source>{name} did not answer within {seconds} s.</source>
            <translation>{name} no respondió en {seconds} s.</translation>
        </message>
        <message>
            <source>{name}: {host} could not be reached within {seconds} s.</source>
            <translation>{name}: no se pudo llegar a {host} en {seconds} s.</translation>
        </message>
        <message>
            <source>{name} sent its answer too slowly to ever end.</source>
            <translation>{name} envió su respuesta con demasiada lentitud.</translation>
        </message>
        <message>
            <source>redirected elsewhere</source>
            <translation>redirigido a otro lugar</translation>
        </message>
        <message>
            <source>{name} pointed to another address{to}, which is never followed.</source>
            <translation>{name} remitió a otra dirección{to}, lo cual nunca se sigue.</translation>
        </message>
        <message>
            <source>If the service has moved, change the address of this environment.</source>
            <translation>Si el servicio se mudó, cambie la dirección de este entorno.</translation>
        </message>
        <message>
            <source>request too long</source>
            <translation>solicitud demasiado larga</translation>
        </message>
        <message>
            <source>{name} was not asked: the request is too long to be sent.</source>
            <translation>No se consultó {name}: la solicitud es demasiado larga para enviarla.</translation>
        </message>
        <message>
            <source>Shorten the texts of the filter, or load the listing again.</source>
            <translation>Acorte los textos del filtro, o cargue de nuevo el listado.</translation>
        </message>
        <message>
            <source>answer too large</source>
            <translation>respuesta demasiado grande</translation>
        </message>
        <message>
            <source>{name}: the answer is larger than the limit of {limit}.</source>
            <translation>{name}: la respuesta supera el límite de {limit}.</translation>
        </message>
        <message>
            <source>Narrow the filter, choose a smaller page, or raise the limit in the settings.</source>
            <translation>Restrinja el filtro, elija páginas más pequeñas o suba el límite en la configuración.</translation>
        </message>
        <message>
            <source>unreadable answer</source>
            <translation>respuesta ilegible</translation>
        </message>
        <message>
            <source>{name} answered with something that cannot be read{said}.</source>
            <translation>{name} respondió con algo ilegible{said}.</translation>
        </message>
        <message>
            <source>Try again; check the address of this environment if it stays so.</source>
            <translation>Intente de nuevo; si persiste, revise la dirección de este entorno.</translation>
        </message>
        <message>
            <source>empty answer</source>
            <translation>respuesta vacía</translation>
        </message>
        <message>
            <source>{name} answered without any content.</source>
            <translation>{name} respondió sin contenido.</translation>
        </message>
        <message>
            <source>a web page instead of data</source>
            <translation>una página web en lugar de datos</translation>
        </message>
        <message>
            <source>{name} answered with a web page instead of data.</source>
            <translation>{name} respondió con una página web en lugar de datos.</translation>
        </message>
        <message>
            <source>A login page of the network or a wrong address may stand in between; check both.</source>
            <translation>Puede interponerse una página de acceso de la red o una dirección equivocada; revise ambas.</translation>
        </message>
        <message>
            <source>not JSON</source>
            <translation>no es JSON</translation>
        </message>
        <message>
            <source>{name} answered with something that is not JSON.</source>
            <translation>{name} respondió con algo que no es JSON.</translation>
        </message>
        <message>
            <source>answer cut off</source>
            <translation>respuesta interrumpida</translation>
        </message>
        <message>
            <source>{name}: the answer broke off before its end.</source>
            <translation>{name}: la respuesta se interrumpió antes del final.</translation>
        </message>
        <message>
            <source>{name}: the answer is damaged or in an encoding that was not asked for.</source>
            <translation>{name}: la respuesta está dañada o en una codificación que no se pidió.</translation>
        </message>
        <message>
            <source>no list in the answer</source>
            <translation>sin lista en la respuesta</translation>
        </message>
        <message>
            <source>{name} answered without the list of records.</source>
            <translation>{name} respondió sin la lista de registros.</translation>
        </message>
        <message>
            <source>Nothing was loaded; check the address of this environment.</source>
            <translation>No se cargó nada; revise la dirección de este entorno.</translation>
        </message>
        <message>
            <source>unreadable record</source>
            <translation>registro ilegible</translation>
        </message>
        <message>
            <source>{name} answered with a record that cannot be read.</source>
            <translation>{name} respondió con un registro ilegible.</translation>
        </message>
        <message>
            <source>It may be the one that was asked for; ask for its name or id.</source>
            <translation>Puede ser el que se pidió; consulte por su nombre o id.</translation>
        </message>
        <message>
            <source>error in the answer</source>
            <translation>error en la respuesta</translation>
        </message>
        <message>
            <source>{name} reported an error{said}.</source>
            <translation>{name} informó un error{said}.</translation>
        </message>
        <message>
            <source>Try again; if it stays so, ask the service's support.</source>
            <translation>Intente de nuevo; si persiste, consulte al soporte del servicio.</translation>
        </message>
        <message>
            <source>{name} answered with status {status}{said}.</source>
            <translation>{name} respondió con el estado {status}{said}.</translation>
        </message>
        <message>
            <source>request refused ({status})</source>
            <translation>solicitud rechazada ({status})</translation>
        </message>
        <message>
            <source>{name} refused the request with status {status}{said}.</source>
            <translation>{name} rechazó la solicitud con el estado {status}{said}.</translation>
        </message>
        <message>
            <source>Change the filter and try again.</source>
            <translation>Cambie el filtro e intente de nuevo.</translation>
        </message>
        <message>
            <source>credential refused ({status})</source>
            <translation>credencial rechazada ({status})</translation>
        </message>
        <message>
            <source>{name} refused the credential ({status}).</source>
            <translation>{name} rechazó la credencial ({status}).</translation>
        </message>
        <message>
            <source>credential expired</source>
            <translation>credencial vencida</translation>
        </message>
        <message>
            <source>The credential for {name} has expired ({status}).</source>
            <translation>La credencial de {name} venció ({status}).</translation>
        </message>
        <message>
            <source>credential missing</source>
            <translation>falta la credencial</translation>
        </message>
        <message>
            <source>{name} says that no credential came with the request ({status}).</source>
            <translation>{name} dice que la solicitud llegó sin credencial ({status}).</translation>
        </message>
        <message>
            <source>no listing at this address ({status})</source>
            <translation>sin listado en esta dirección ({status})</translation>
        </message>
        <message>
            <source>{name} has no listing at this address (status {status}).</source>
            <translation>{name} no tiene un listado en esta dirección (estado {status}).</translation>
        </message>
        <message>
            <source>The service may have moved; check the address of this environment.</source>
            <translation>Quizá el servicio se mudó; revise la dirección de este entorno.</translation>
        </message>
        <message>
            <source>{name} takes no more requests for now (429).</source>
            <translation>{name} no acepta más solicitudes por ahora (429).</translation>
        </message>
        <message>
            <source>{name} takes no more requests for now (429) and asks for a wait of over a minute.</source>
            <translation>{name} no acepta más solicitudes por ahora (429) y pide esperar más de un minuto.</translation>
        </message>
        <message>
            <source>{name} failed with server error {status}{said}.</source>
            <translation>{name} falló con el error {status} del servidor{said}.</translation>
        </message>
        <message>
            <source>pages do not end</source>
            <translation>páginas sin fin</translation>
        </message>
        <message>
            <source>{name}: the pages of this listing lead nowhere.</source>
            <translation>{name}: las páginas de este listado no llevan a ninguna parte.</translation>
        </message>
        <message>
            <source>Load it again.</source>
            <translation>Cárguelo de nuevo.</translation>
        </message>
        <message>
            <source>pages run in a circle</source>
            <translation>páginas en círculo</translation>
        </message>
        <message>
            <source>{name} named a page that was already loaded, so the rest cannot be reached.</source>
            <translation>{name} indicó una página ya cargada, así que el resto es inaccesible.</translation>
        </message>
        <message>
            <source>The loaded rows stay; load the listing again.</source>
            <translation>Las filas cargadas se conservan; cargue de nuevo el listado.</translation>
        </message>
        <message>
            <source>only empty pages</source>
            <translation>solo páginas vacías</translation>
        </message>
        <message>
            <source>{name} sent empty pages without an end.</source>
            <translation>{name} envió páginas vacías sin fin.</translation>
        </message>
        <message>
            <source>too many pages</source>
            <translation>demasiadas páginas</translation>
        </message>
        <message>
            <source>{name} named more than {pages} pages.</source>
            <translation>{name} indicó más de {pages} páginas.</translation>
        </message>
        <message>
            <source>The loaded rows stay; narrow the filter.</source>
            <translation>Las filas cargadas se conservan; restrinja el filtro.</translation>
        </message>
        <message>
            <source>the end was not told</source>
            <translation>sin indicar el final</translation>
        </message>
        <message>
            <source>{name} sent a bare list, which does not say whether more rows exist.</source>
            <translation>{name} envió una lista simple, que no dice si hay más filas.</translation>
        </message>
    </context>
    <context>
        <name>export</name>
        <message>
            <source>Cells that a spreadsheet would run ({columns}), given an apostrophe in front: {count}.</source>
            <translation>Celdas que una hoja de cálculo ejecutaría ({columns}), con un apóstrofo delante: {count}.</translation>
        </message>
        <message>
            <source>Texts too long for a cell of a spreadsheet ({columns}), cut: {count}.</source>
            <translation>Textos demasiado largos para una celda ({columns}), cortados: {count}.</translation>
        </message>
        <message>
            <source>Texts with characters that no such file can hold ({columns}), spelt out: {count}.</source>
            <translation>Textos con caracteres que este archivo no admite ({columns}), escritos con su código: {count}.</translation>
        </message>
        <message>
            <source>Texts whose line ends became those of a spreadsheet ({columns}): {count}.</source>
            <translation>Textos cuyos saltos de línea pasaron a ser los de una hoja de cálculo ({columns}): {count}.</translation>
        </message>
        <message>
            <source>Numbers too long for a spreadsheet ({columns}), written as texts: {count}.</source>
            <translation>Números demasiado largos para una hoja de cálculo ({columns}), escritos como texto: {count}.</translation>
        </message>
    </context>
    <context>
        <name>file_choice</name>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>There is a file of this name in the folder already.</source>
            <translation>Ya hay un archivo con este nombre en la carpeta.</translation>
        </message>
        <message>
            <source>There are files of these names in the folder already.</source>
            <translation>Ya hay archivos con estos nombres en la carpeta.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Reemplazar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Replace {file}?</source>
            <translation>¿Reemplazar {file}?</translation>
        </message>
        <message>
            <source>Replace {file} and {other}?</source>
            <translation>¿Reemplazar {file} y {other}?</translation>
        </message>
    </context>
    <context>
        <name>ids</name>
        <message>
            <source>ObjectId</source>
            <translation>ObjectId</translation>
        </message>
        <message>
            <source>UUID, version {number}</source>
            <translation>UUID, versión {number}</translation>
        </message>
        <message>
            <source>{kind}, {time}</source>
            <translation>{kind}, {time}</translation>
        </message>
    </context>
    <context>
        <name>json</name>
        <message numerus="yes">
            <source>object, %n key(s)</source>
            <translation>
                <numerusform>objeto, %Ln clave</numerusform>
                <numerusform>objeto, %Ln claves</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>array, %n item(s)</source>
            <translation>
                <numerusform>lista, %Ln elemento</numerusform>
                <numerusform>lista, %Ln elementos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them</source>
            <translation>
                <numerusform>%Ln de ellos</numerusform>
                <numerusform>%Ln de ellos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>pictures</name>
        <message>
            <source>No picture</source>
            <translation>Sin imagen</translation>
        </message>
        <message>
            <source>Picture, not fetched: click to fetch it</source>
            <translation>Imagen sin obtener: haga clic para obtenerla</translation>
        </message>
        <message>
            <source>Picture, not here yet</source>
            <translation>Imagen que aún no llega</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
    </context>
    <context>
        <name>related</name>
        <message>
            <source>Same project</source>
            <translation>Mismo proyecto</translation>
        </message>
        <message>
            <source>Same client</source>
            <translation>Mismo cliente</translation>
        </message>
        <message>
            <source>Same organisation</source>
            <translation>Misma organización</translation>
        </message>
        <message>
            <source>Same url</source>
            <translation>Misma url</translation>
        </message>
        <message>
            <source>Same file</source>
            <translation>Mismo archivo</translation>
        </message>
        <message>
            <source>Same file url</source>
            <translation>Misma url de archivo</translation>
        </message>
    </context>
    <context>
        <name>ticket</name>
        <message>
            <source>(hidden: {count} characters)</source>
            <translation>(oculto: {count} caracteres)</translation>
        </message>
        <message>
            <source>(its query is hidden)</source>
            <translation>(su consulta está oculta)</translation>
        </message>
        <message>
            <source>(cut: {count} characters in all)</source>
            <translation>(cortado: {count} caracteres en total)</translation>
        </message>
        <message>
            <source>(null)</source>
            <translation>(nulo)</translation>
        </message>
        <message>
            <source>(empty text)</source>
            <translation>(texto vacío)</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>Rostro</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>Colección</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Enlace</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Campo</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
    </context>
</TS>
