@echo off
rem Runs Gatewright from a checkout: builds what is missing or older than its sources, then starts it.
rem What the build says goes to standard error, so that standard output belongs to the program alone.
setlocal EnableExtensions DisableDelayedExpansion
set "GW_HOME=%~dp0"
if "%GW_HOME:~-1%"=="\" set "GW_HOME=%GW_HOME:~0,-1%"
set "GW_STAMP=%GW_HOME%\target\.gatewright-built"
set "GW_LOCK=%GW_HOME%\target\.gatewright-building"
set "GW_POWERSHELL=powershell -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command"

call :find_java
if not defined GW_JAVA (
  >&2 echo gatewright: Java 17 or later is missing. Install a JDK:
  >&2 echo gatewright:   winget install EclipseAdoptium.Temurin.17.JDK
  exit /b 3
)

call :is_stale
if errorlevel 1 (
  call :build || exit /b 3
)

set "GW_NATIVE="
if %GW_VERSION% GEQ 22 set "GW_NATIVE=--enable-native-access=ALL-UNNAMED"
"%GW_JAVA%" %GW_NATIVE% %GATEWRIGHT_JAVA_OPTIONS% -cp "%GW_HOME%\target\gatewright.jar;%GW_HOME%\target\lib\*" gatewright.Main %*
exit /b %ERRORLEVEL%

rem Sets GW_JAVA and GW_VERSION: JAVA_HOME's java, else the first on the path that is new enough.
:find_java
set "GW_JAVA="
set "GW_VERSION="
if defined JAVA_HOME call :try_java "%JAVA_HOME%\bin\java.exe"
if defined GW_JAVA exit /b 0
for /f "delims=" %%j in ('where java.exe 2^>nul') do call :try_java "%%j"
exit /b 0

:try_java
if defined GW_JAVA exit /b 0
if not exist "%~1" exit /b 0
set "GW_MAJOR="
for /f "tokens=3" %%v in ('""%~1" -version 2^>^&1 ^| findstr /i /c:" version ""') do if not defined GW_MAJOR set "GW_MAJOR=%%~v"
if not defined GW_MAJOR exit /b 0
for /f "delims=.-+" %%m in ("%GW_MAJOR%") do set "GW_MAJOR=%%m"
if %GW_MAJOR% GEQ 17 (
  set "GW_JAVA=%~1"
  set "GW_VERSION=%GW_MAJOR%"
)
exit /b 0

rem Error level 1 if something has to be built. Folders count, as they show that a file went away.
:is_stale
if not exist "%GW_HOME%\target\gatewright.jar" exit /b 1
if not exist "%GW_HOME%\target\lib" exit /b 1
if not exist "%GW_STAMP%" exit /b 1
%GW_POWERSHELL% "$built = (Get-Item -Force -LiteralPath $env:GW_STAMP).LastWriteTimeUtc; $paths = @(($env:GW_HOME + '\pom.xml'), ($env:GW_HOME + '\src\main')); $all = @(Get-Item -LiteralPath $paths) + @(Get-ChildItem -LiteralPath $paths[1] -Recurse); if ($all | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 1 } else { exit 0 }"
exit /b %ERRORLEVEL%

:build
for %%h in ("%GW_JAVA%\..\..") do set "GW_JDK=%%~fh"
if not exist "%GW_JDK%\bin\javac.exe" (
  >&2 echo gatewright: Java %GW_VERSION% is here but it has no compiler, which the first start needs. Install a JDK
  >&2 echo gatewright: and let JAVA_HOME name it:   winget install EclipseAdoptium.Temurin.17.JDK
  exit /b 1
)
where mvn.cmd >nul 2>nul
if errorlevel 1 (
  >&2 echo gatewright: Maven is missing, which the first start needs. Unpack it from maven.apache.org and put its bin folder
  >&2 echo gatewright: on the path, or:   choco install maven
  exit /b 1
)
if not exist "%GW_HOME%\target" mkdir "%GW_HOME%\target"
set "GW_TOLD="
set "GW_WAITED=0"
:take_lock
mkdir "%GW_LOCK%" 2>nul && goto locked
if not defined GW_TOLD >&2 echo gatewright: another start is building; waiting for it (if there is none, delete %GW_LOCK%)
set "GW_TOLD=yes"
set /a GW_WAITED+=1
if %GW_WAITED% GEQ 900 (
  >&2 echo gatewright: waited for a quarter of an hour; giving up
  exit /b 1
)
%GW_POWERSHELL% "Start-Sleep -Seconds 1"
goto take_lock

:locked
call :is_stale
if not errorlevel 1 (
  rmdir "%GW_LOCK%"
  exit /b 0
)
>&2 echo gatewright: building (the first time takes some minutes)
type nul > "%GW_STAMP%.begun"
setlocal
set "JAVA_HOME=%GW_JDK%"
pushd "%GW_HOME%"
call mvn.cmd -q -B -Dmaven.test.skip=true package 1>&2
set "GW_FAILED=%ERRORLEVEL%"
popd
rmdir "%GW_LOCK%"
if not "%GW_FAILED%"=="0" (
  >&2 echo gatewright: the build failed; the lines above say why. Nothing was run.
  exit /b 1
)
move /y "%GW_STAMP%.begun" "%GW_STAMP%" >nul
exit /b 0
