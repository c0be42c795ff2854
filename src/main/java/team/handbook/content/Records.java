package team.handbook.content;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import team.handbook.calendar.Period;
import team.handbook.model.ExternalLink;
import team.handbook.model.Mission;
import team.handbook.model.Moved;
import team.handbook.model.Person;
import team.handbook.model.Registry;
import team.handbook.model.Team;
import team.handbook.model.TeamGoals;
import team.handbook.model.TeamRituals;
import team.handbook.model.TeamRoadmap;
import team.handbook.model.Term;
import team.handbook.model.Waiver;

/** What the data files hold. */
record Records(
    Optional<Mission> mission,
    Registry<Person> people,
    Registry<Team> teams,
    Registry<TeamGoals> goals,
    SortedMap<String, Period> periods,
    Registry<TeamRituals> rituals,
    Registry<TeamRoadmap> roadmaps,
    Registry<Term> terms,
    List<Moved> moved,
    List<ExternalLink> externalLinks,
    List<Waiver> waivers) {}
