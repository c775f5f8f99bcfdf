# Builds the installer for Windows (.msi), with a Java of its own. Checked by reading, never run: no Windows at hand.
#
#   powershell -ExecutionPolicy Bypass -File installer\package.ps1        into target\package\
#
# Needs a JDK 25 in JAVA_HOME, Maven on the PATH, and the WiX Toolset (3.14 or newer), which jpackage calls.
$ErrorActionPreference = 'Stop'

if (-not $env:JAVA_HOME) { throw 'JAVA_HOME names no JDK' }

$Checkout = Split-Path -Parent $PSScriptRoot
$App = Join-Path $Checkout 'target\app'
$Out = Join-Path $Checkout 'target\package'
$Tools = Join-Path $env:JAVA_HOME 'bin'

function Stop-IfFailed($What) { if ($LASTEXITCODE -ne 0) { throw "$What failed" } }

if (-not (Test-Path (Join-Path $Tools 'jpackage.exe'))) { throw 'JAVA_HOME names no JDK with jpackage' }
Push-Location $Checkout
try {
    mvn -B -q -ntp '-Dmaven.test.skip=true' package
    Stop-IfFailed 'the build'
    if (Test-Path $Out) { Remove-Item -Recurse -Force $Out }
    New-Item -ItemType Directory -Path (Join-Path $Out 'input') | Out-Null
    Copy-Item -Recurse (Join-Path $App '*') (Join-Path $Out 'input')
    Copy-Item installer\java.options, installer\java-logging.properties (Join-Path $Out 'input')

    $Project = ([xml](Get-Content -Raw pom.xml)).project
    $Modules = & (Join-Path $Tools 'jdeps') --print-module-deps --ignore-missing-deps --multi-release 25 --recursive `
        -cp (Join-Path $App 'lib\*') (Join-Path $App 'greenlane.jar')
    Stop-IfFailed 'jdeps'
    # One option a line, the same as installer/run takes.
    $Options = Get-Content installer\java.options | Where-Object { $_ -and -not $_.StartsWith('#') } |
        ForEach-Object { '--java-options'; $_ }
    & (Join-Path $Tools 'jpackage') --type msi --dest $Out --name Greenlane `
        --app-version $Project.version.Replace('-SNAPSHOT', '') --vendor Greenlane --description $Project.description `
        --input (Join-Path $Out 'input') --main-jar greenlane.jar --main-class org.greenlane.Greenlane `
        --add-modules "$Modules,jdk.charsets,jdk.localedata" `
        --jlink-options '--strip-debug --no-man-pages --no-header-files --strip-native-commands --compress=zip-6 --include-locales=en,zh,ko --generate-cds-archive' `
        --java-options '-Djava.util.logging.config.file=$APPDIR/java-logging.properties' @Options `
        --win-console --win-menu --win-upgrade-uuid 5d1b1f5e-0c53-4b7b-9d0e-6f1f6c1c9a25
    Stop-IfFailed 'jpackage'
    Remove-Item -Recurse -Force (Join-Path $Out 'input')
    Get-ChildItem $Out -Filter *.msi | ForEach-Object { $_.FullName }
} finally {
    Pop-Location
}
