; Only for the user who runs it: the page that asks "for whom" is skipped, so nothing ever asks for an administrator.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

; Uninstalling keeps the data and says where it is. An update runs this too, and says nothing.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    ${if} $LANGUAGE == 1054
      MessageBox MB_OK|MB_ICONINFORMATION "ข้อมูลและข้อมูลสำรองของ PakMud ยังอยู่ครบที่$\r$\n$LOCALAPPDATA\PakMud$\r$\n$\r$\nถ้าไม่ต้องการแล้ว ให้ลบโฟลเดอร์นี้เอง" /SD IDOK
    ${else}
      MessageBox MB_OK|MB_ICONINFORMATION "PakMud's data and backups are kept in$\r$\n$LOCALAPPDATA\PakMud$\r$\n$\r$\nDelete this folder yourself if you no longer need them." /SD IDOK
    ${endIf}
  ${endIf}
!macroend
