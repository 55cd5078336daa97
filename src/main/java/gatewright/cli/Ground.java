package gatewright.cli;

import gatewright.catalogue.Catalogue;
import gatewright.folder.RequestLedger;
import gatewright.folder.SiteFolder;
import gatewright.result.Vantage;
import gatewright.session.Workbench;
import gatewright.site.Site;
import java.util.Optional;

/**
 * What a check stands on.
 *
 * @param practice id of the practice fault; empty for a customer's site
 */
record Ground(
    SiteFolder folder,
    Site site,
    Catalogue catalogue,
    RequestLedger ledger,
    Workbench workbench,
    Vantage vantage,
    Optional<String> practice) {}
