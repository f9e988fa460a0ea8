; Inno Setup 6.4 or newer. NOT BUILT by the scripts of this project; see README.md beside it.
;   iscc /DVersion=0.1.0 packaging\windows\faceviewer.iss

#ifndef Version
  #error "Give the version: iscc /DVersion=0.1.0"
#endif

[Setup]
AppId={{6B7C4B5E-3B0C-4E5D-9D0E-52B8E2B7A1F4}
AppName=faceviewer
AppVersion={#Version}
AppPublisher=faceviewer contributors
; For one person, without an administrator; for all only on that person's wish.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
DefaultDirName={autopf}\faceviewer
DefaultGroupName=faceviewer
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\faceviewer.ico
UninstallDisplayIcon={app}\faceviewerw.exe
UninstallDisplayName=faceviewer
OutputDir=..\..\dist
OutputBaseFilename=faceviewer-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesEnvironment=yes
; A window that is open keeps its files; the installer asks for it to be closed.
CloseApplications=yes
#ifdef Sign
; Named in the compiler: iscc "/Ssign=signtool sign /fd sha256 /tr http://timestamp.acs.microsoft.com /td sha256 $f" /DSign
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[CustomMessages]
en.AddToPath=Use the commands (faceviewer list …) in terminals
es.AddToPath=Usar los comandos (faceviewer list …) en las terminales
en.Demo=Try the demo of faceviewer
es.Demo=Probar la demostración de faceviewer

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "path"; Description: "{cm:AddToPath}"

[Files]
Source: "..\..\dist\faceviewer\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; Libraries of an older version must not be found beside those of this one.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
; The same name that the program gives its windows, so that they gather under this button.
Name: "{group}\faceviewer"; Filename: "{app}\faceviewerw.exe"
Name: "{group}\{cm:Demo}"; Filename: "{app}\faceviewerw.exe"; Parameters: "--demo"
Name: "{autodesktop}\faceviewer"; Filename: "{app}\faceviewerw.exe"; Tasks: desktopicon

[Registry]
; Links faceviewer://, for this person or for all, as the program itself is installed.
Root: HKA; Subkey: "Software\Classes\faceviewer"; ValueType: string; ValueData: "URL:faceviewer"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\faceviewer"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\faceviewer\DefaultIcon"; ValueType: string; ValueData: "{app}\faceviewerw.exe,0"
Root: HKA; Subkey: "Software\Classes\faceviewer\shell\open\command"; ValueType: string; ValueData: """{app}\faceviewerw.exe"" ""%1"""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: IsNotOnPath

[Run]
Filename: "{app}\faceviewerw.exe"; Description: "{cm:LaunchProgram,faceviewer}"; Flags: nowait postinstall skipifsilent

[Code]
function PathOfPerson: string;
begin
  if not RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Result) then
    Result := '';
end;

function IsNotOnPath: Boolean;
begin
  Result := Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(PathOfPerson) + ';') = 0;
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Path, Ours: string;
begin
  if Step <> usPostUninstall then
    exit;
  Path := ';' + PathOfPerson + ';';
  Ours := ';' + ExpandConstant('{app}') + ';';
  if StringChangeEx(Path, Ours, ';', True) > 0 then
    RegWriteExpandStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Copy(Path, 2, Length(Path) - 2));
end;
