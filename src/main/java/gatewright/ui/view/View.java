package gatewright.ui.view;

/** Every view of the wizard. */
public enum View {
  START("/fxml/start.fxml"),
  SETTINGS("/fxml/settings.fxml"),
  ERROR("/fxml/error.fxml"),
  WIZARD("/fxml/wizard.fxml"),
  SITE("/fxml/step_site.fxml"),
  DNS("/fxml/step_dns.fxml"),
  PROXY("/fxml/step_proxy.fxml"),
  ANTIVIRUS("/fxml/step_antivirus.fxml"),
  VENDOR("/fxml/step_vendor.fxml"),
  BACKUP("/fxml/step_backup.fxml"),
  ALERTS("/fxml/step_alerts.fxml"),
  DIRECTORIES("/fxml/step_directories.fxml"),
  EXTRAS("/fxml/step_extras.fxml"),
  TEST("/fxml/step_test.fxml"),
  DOCUMENTS("/fxml/step_documents.fxml"),
  CHECKS("/fxml/panel_checks.fxml"),
  FILES("/fxml/panel_files.fxml"),
  KEYS("/fxml/panel_keys.fxml"),
  FOLDERS("/fxml/panel_folders.fxml"),
  DETAILS("/fxml/panel_details.fxml"),
  PREVIEW("/fxml/panel_preview.fxml"),
  EXPORT("/fxml/panel_export.fxml"),
  MAP("/fxml/panel_map.fxml"),
  ROW_CONTACT("/fxml/row_contact.fxml"),
  ROW_GATEWAY("/fxml/row_gateway.fxml"),
  ROW_ENGINE("/fxml/row_engine.fxml"),
  ROW_DIRECTORY("/fxml/row_directory.fxml"),
  ROW_PEER("/fxml/row_peer.fxml"),
  ROW_CUSTOM("/fxml/row_custom.fxml");

  private final String path;

  View(String path) {
    this.path = path;
  }

  /** Where its FXML is among the resources. */
  public String path() {
    return path;
  }
}
