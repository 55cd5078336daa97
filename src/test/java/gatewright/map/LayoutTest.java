package gatewright.map;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueReader;
import gatewright.plan.Check;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.Plan;
import gatewright.plan.Planner;
import gatewright.plan.Purpose;
import gatewright.plan.RequestNumbers;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Maps of sites of every shape. */
class LayoutTest {
  private static final Catalogue CATALOGUE = new CatalogueReader().shipped();

  @Property(seed = "2026", tries = 150, shrinking = ShrinkingMode.OFF)
  void linesCrossNoBoxAndNeverRunInEachOther(@ForAll long seed) {
    Picture picture = picture(map(plan(seed), RandomSites.of(seed)), Reach.FAR);

    for (Picture.Wire wire : picture.wires()) {
      for (Leg leg : legs(wire)) {
        assertThat(leg.x1() == leg.x2() || leg.y1() == leg.y2()).as(wire.words()).isTrue();
        assertThat(picture.boxes()).as(wire.words()).noneMatch(box -> leg.enters(box.area()));
      }
      assertThat(picture.boxes()).as("sign of " + wire.words()).noneMatch(box -> leg(wire.sign(), wire.sign()).enters(box.area()));
    }
    List<Picture.Wire> wires = picture.wires();
    for (int i = 0; i < wires.size(); i++) {
      for (int j = i + 1; j < wires.size(); j++) {
        for (Leg one : legs(wires.get(i))) {
          for (Leg other : legs(wires.get(j))) {
            assertThat(one.runsIn(other)).as(wires.get(i).words() + " / " + wires.get(j).words()).isFalse();
          }
        }
      }
    }
  }

  @Property(seed = "2026", tries = 150, shrinking = ShrinkingMode.OFF)
  void boxesStandApartInsideTheirPanelsAndThePictureStaysLow(@ForAll long seed) {
    Picture picture = picture(map(plan(seed), RandomSites.of(seed)), Reach.FAR);
    List<Picture.Box> boxes = picture.boxes();

    for (Picture.Box box : boxes) {
      assertThat(picture.panels()).as(box.title()).anyMatch(panel -> holds(panel, box.area()));
      assertThat(boxes).as(box.title()).allMatch(other -> other == box || !meet(box.area(), other.area()));
      assertThat(Letters.width(box.title(), Picture.TITLE)).isLessThanOrEqualTo(box.area().width() - 20);
      assertThat(box.area().height()).isGreaterThanOrEqualTo(30 + 15 * box.details().size());
    }
    assertThat(boxes.stream().map(box -> box.node().id())).doesNotHaveDuplicates();
    assertThat(picture.height()).isLessThan(2_000);
  }

  @Property(seed = "2026", tries = 150, shrinking = ShrinkingMode.OFF)
  void everyFlowAndEveryCheckThatCountsIsOnALineAndEveryMemberOnOne(@ForAll long seed) {
    Plan plan = plan(seed);
    SiteMap map = map(plan, RandomSites.of(seed));

    assertThat(map.lines().stream().flatMap(line -> line.members().stream()))
        .containsExactlyInAnyOrderElementsOf(
            plan.flows().stream().flatMap(flow -> flow.members().stream()).map(Member::number).toList());
    assertThat(map.lines().stream().flatMap(line -> line.flows().stream()))
        .containsAll(plan.flows().stream().map(Flow::number).toList());
    assertThat(new TreeSet<>(map.lines().stream().flatMap(line -> line.checks().stream()).toList()))
        .isEqualTo(
            plan.checks().stream().filter(check -> check.purpose() == Purpose.REQUIRED).map(Check::id)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Property(seed = "2026", tries = 100, shrinking = ShrinkingMode.OFF)
  void aLineThatGotNoAnswerEndsAtAWallAndOneThatNeverBeganAtItsSign(@ForAll long seed) {
    SiteMap map = map(plan(seed), RandomSites.of(seed));
    Picture dropped = picture(map, Reach.WALL);
    Picture unborn = picture(map, Reach.START);

    for (Picture.Wire wire : dropped.wires()) {
      boolean inside = wire.line().kind() == Line.Kind.PEER || wire.line().kind() == Line.Kind.TO_PROXY;
      assertThat(wire.arrives()).isFalse();
      assertThat(inside || dropped.walls().stream().anyMatch(wall -> touches(wall, wire.end()))).as(wire.words()).isTrue();
      assertThat(dropped.walls()).noneMatch(wall -> legs(wire).stream().anyMatch(leg -> leg.enters(wall)));
    }
    assertThat(unborn.wires()).allMatch(wire -> wire.end().equals(wire.sign()));
    assertThat(unborn.wires()).allMatch(wire -> unborn.walls().stream().noneMatch(wall -> touches(wall, wire.end())));
  }

  @Property(seed = "2026", tries = 50, shrinking = ShrinkingMode.OFF)
  void theSameSiteGivesTheSamePicture(@ForAll long seed) {
    assertThat(picture(map(plan(seed), RandomSites.of(seed)), Reach.FAR))
        .isEqualTo(picture(map(plan(seed), RandomSites.of(seed)), Reach.FAR));
  }

  private static Plan plan(long seed) {
    return new Planner().plan(CATALOGUE, RandomSites.of(seed), RequestNumbers.none());
  }

  private static SiteMap map(Plan plan, Site site) {
    return SiteMap.of(CATALOGUE, site, plan, List.of());
  }

  private static Picture picture(SiteMap map, Reach reach) {
    Stand stand = new Stand(reach == Reach.FAR ? Mark.PASS : Mark.FAIL, null, reach, 1, 0);
    Map<String, Stand> stands = map.lines().stream().collect(Collectors.toMap(Line::id, line -> stand));
    return new Layout(map, new MapWords(Locale.ENGLISH)).picture(stands);
  }

  private static List<Leg> legs(Picture.Wire wire) {
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i + 1 < wire.points().size(); i++) {
      legs.add(leg(wire.points().get(i), wire.points().get(i + 1)));
    }
    return legs;
  }

  private static Leg leg(Point from, Point to) {
    return new Leg(Math.min(from.x(), to.x()), Math.min(from.y(), to.y()), Math.max(from.x(), to.x()), Math.max(from.y(), to.y()));
  }

  private static boolean holds(Picture.Area panel, Picture.Area box) {
    return box.x() > panel.x() && box.right() < panel.right() && box.y() > panel.y() && box.bottom() < panel.bottom();
  }

  private static boolean meet(Picture.Area one, Picture.Area other) {
    return one.x() < other.right() && other.x() < one.right() && one.y() < other.bottom() + 4 && other.y() < one.bottom() + 4;
  }

  private static boolean touches(Picture.Area wall, Point end) {
    return end.x() >= wall.x() && end.x() <= wall.right() && end.y() >= wall.y() && end.y() <= wall.bottom();
  }

  /** A straight part of a line, from its upper left end. */
  private record Leg(int x1, int y1, int x2, int y2) {
    boolean enters(Picture.Area area) {
      return x1 < area.right() && x2 > area.x() && y1 < area.bottom() && y2 > area.y();
    }

    boolean runsIn(Leg other) {
      boolean upright = x1 == x2 && other.x1 == other.x2 && x1 == other.x1 && y1 < other.y2 && other.y1 < y2;
      boolean level = y1 == y2 && other.y1 == other.y2 && y1 == other.y1 && x1 < other.x2 && other.x1 < x2;
      return upright || level;
    }
  }
}
