package gatewright.plan;

import gatewright.catalogue.AddressGroup;
import gatewright.catalogue.Answer;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Destination;
import gatewright.catalogue.Endpoint;
import gatewright.catalogue.HostText;
import gatewright.catalogue.Service;
import gatewright.site.Directory;
import gatewright.site.Gateway;
import gatewright.site.Peer;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the connections of a service lead at one site. */
final class FarEnds {
  private final Catalogue catalogue;
  private final Site site;
  private final Questions questions;
  private final Answers answers;

  FarEnds(Catalogue catalogue, Site site) {
    this.catalogue = catalogue;
    this.site = site;
    this.questions = new Questions(catalogue, site);
    this.answers = new Answers(site);
  }

  /** The peers between gateways that there are. */
  static List<Peer> peers(Site site) {
    return site.peers().stream()
        .filter(peer -> site.gateway(peer.from()).isPresent() && site.gateway(peer.to()).isPresent())
        .toList();
  }

  /** One at least; without a host if nobody named one. By ports first, then in the order of catalogue or answers. */
  List<FarEnd> of(Service service, Origin origin) {
    Answer answer = service.destination().answer();
    List<FarEnd> ends =
        switch (service.direction()) {
          case TO_GATEWAY -> gateways(service, site.gateways());
          case BETWEEN_GATEWAYS -> gateways(service, others(service, origin));
          case FROM_GATEWAY -> answer == Answer.DIRECTORIES || answer == Answer.GLOBAL_CATALOGUES
              ? directories(service)
              : hosts(service, answers.endpoints(service), hosts(service));
        };
    return ends.isEmpty() ? hosts(service, answers.endpoints(service), List.of("")) : ends;
  }

  private List<FarEnd> hosts(Service service, List<Endpoint> endpoints, List<String> hosts) {
    List<FarEnd> ends = new ArrayList<>();
    for (Endpoint endpoint : endpoints) {
      hosts.forEach(host -> ends.add(end(service, endpoint, host, questions.of(service, endpoint, host))));
    }
    return ends;
  }

  private List<FarEnd> gateways(Service service, List<Gateway> gateways) {
    List<FarEnd> ends = new ArrayList<>();
    for (Endpoint endpoint : service.endpoints()) {
      for (Gateway gateway : gateways) {
        String host = Answers.name(gateway);
        FarEnd end = end(service, endpoint, host, questions.of(service, endpoint, host));
        boolean planned = gateway.state() == Gateway.State.PLANNED && !(end.question() instanceof Question.Unanswerable);
        ends.add(planned ? asking(end, Questions.notInstalled(gateway)) : end);
      }
    }
    return ends;
  }

  private List<FarEnd> directories(Service service) {
    List<FarEnd> ends = new ArrayList<>();
    for (Endpoint endpoint : service.endpoints()) {
      for (Directory directory : site.directories()) {
        if (directory.ports().contains(endpoint.protocol())) {
          ends.add(end(service, endpoint, directory.host(), questions.of(service, endpoint, directory)));
        }
      }
    }
    return ends;
  }

  private List<String> hosts(Service service) {
    Destination destination = service.destination();
    List<String> answered = answers.hosts(destination);
    return answered.isEmpty() ? Stream.concat(destination.hosts().stream(), destination.patterns().stream()).toList() : answered;
  }

  private List<Gateway> others(Service service, Origin origin) {
    if (CustomServices.isCustom(service)) {
      return site.gateways().stream().filter(gateway -> !gateway.id().equals(origin.key())).toList();
    }
    return peers(site).stream()
        .filter(peer -> peer.from().equals(origin.key()))
        .flatMap(peer -> site.gateway(peer.to()).stream())
        .distinct()
        .toList();
  }

  private FarEnd end(Service service, Endpoint endpoint, String host, Question question) {
    AddressGroup documented =
        service.destination().documents(host) ? catalogue.documented(service).orElse(null) : null;
    return new FarEnd(service, endpoint, kind(host), host, documented, question, Questions.needed(question));
  }

  private static FarEnd asking(FarEnd end, Question instead) {
    return new FarEnd(end.service(), end.endpoint(), end.kind(), end.host(), end.documented(), instead, end.needed());
  }

  private static Member.Kind kind(String host) {
    if (host.isEmpty()) {
      return Member.Kind.UNNAMED;
    }
    if (HostText.isPattern(host)) {
      return Member.Kind.PATTERN;
    }
    return HostText.isAddressOrNetwork(host) ? Member.Kind.ADDRESS : Member.Kind.HOST;
  }
}
