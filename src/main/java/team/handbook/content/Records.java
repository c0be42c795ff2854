package team.handbook.content;

import java.util.Optional;
import java.util.SortedMap;
import team.handbook.calendar.Period;
import team.handbook.model.Mission;
import team.handbook.model.Person;
import team.handbook.model.Registry;
import team.handbook.model.Team;
import team.handbook.model.TeamGoals;

/** What the data files hold. */
record Records(
    Optional<Mission> mission,
    Registry<Person> people,
    Registry<Team> teams,
    Registry<TeamGoals> goals,
    SortedMap<String, Period> periods) {}
