package vitrine.bench;

import java.util.List;

/**
 * The engagement figures as statements for DuckDB, written as well as we can: users are counted by
 * grouping in place of count(distinct), rolling windows are sums of changes in place of a join with
 * 28 days, and a table that several figures need is made once.
 */
final class EngagementSql {
  private EngagementSql() {}

  /**
   * One statement.
   *
   * @param name of the figures it gives; empty where it makes a table for later ones
   */
  record Statement(String name, String sql) {}

  private static final Statement ACTIVE_DAYS =
      new Statement(
          "",
          """
          create or replace temp table active as
          select day, lead(day) over (partition by user_id order by day) as next_day from
            (select distinct user_id, time::date as day from events where kind <> 'IMPRESSION')\
          """);

  /** Users active in the so many days that end with each day. */
  private static Statement active(String name, int days) {
    return new Statement(
        name,
        """
        select d, sum(sum(x)) over (order by d) as users from (
          select day as d, 1 as x from active
          union all
          select least(day + %1$d, coalesce(next_day, day + %1$d)), -1 from active
          union all
          select distinct day, 0 from active)
        group by d order by d limit %2$d\
        """
            .formatted(days, SyntheticLog.DAYS));
  }

  private static final Statement DAILY_EVENTS =
      new Statement(
          "events",
          """
          select time::date as d, count(*) filter (kind = 'VIEW'), count(*) filter (kind = 'CLICK'),
            count(*) filter (kind = 'CART'), count(*) filter (kind = 'PURCHASE'),
            sum(price) filter (kind = 'PURCHASE'), sum(price) filter (kind = 'RETURN')
          from events group by d order by d\
          """);

  private static final Statement GIVEN_SESSIONS =
      new Statement(
          "sessions",
          """
          select d, count(*), count(*) filter (events = 1), sum(seconds)
          from (select min(time)::date as d, count(*) as events, sum(dwell) as seconds
                from events group by user_id, session_id)
          group by d order by d\
          """);

  /** The 24 hours are only checked: a session that reaches them fails the run. */
  private static final Statement SESSIONS_BY_RULES =
      new Statement(
          "sessions",
          """
          select d, count(*), count(*) filter (events = 1), sum(epoch_ms(last - first)) / 1000,
            from (
              select first::date as d, events, first, case when last - first >= interval 24 hours
                then error('a session of a day') else last end as last from (
                select min(time) as first, max(time) as last, count(*) as events from (
                  select user_id, time, sum(begins) over w as session_number from (
                    select user_id, time, rowid as r, case when time - lag(time) over w
                      <= interval 30 minutes then 0 else 1 end as begins from events
                    window w as (partition by user_id order by time, rowid))
                  window w as (partition by user_id order by time, r
                    rows between unbounded preceding and current row))
                group by user_id, session_number))
          group by d order by d\
          """);

  private static final Statement ORDERS =
      new Statement(
          "",
          """
          create or replace temp table orders as
          select user_id, bool_or(kind = 'PURCHASE') as positive from events
          where kind in ('PURCHASE', 'RETURN') group by user_id, time\
          """);

  private static final Statement ORDER_FIGURES =
      new Statement("orders", "select count(*), count(*) filter (positive) from orders");

  private static final Statement USERS =
      new Statement(
          "users",
          """
          with buyers as (
              select user_id, count(*) as n from orders where positive group by user_id),
            did as (
              select user_id, bool_or(kind <> 'IMPRESSION') as active,
                bool_or(kind = 'CART') as carted, bool_or(kind = 'REVIEW') as reviewed,
                count(*) filter (kind = 'CLICK') as m, count(*) filter (kind = 'IMPRESSION') as d
              from events group by user_id)
          select count(*) filter (active), count(*) filter (carted),
            count(*) filter (active and n > 0), count(*) filter (n > 0), count(*) filter (n > 1),
            count(*) filter (reviewed and n > 0), sum(m), sum(d), sum(m * m), sum(d * d), sum(m * d)
          from did left join buyers using (user_id)\
          """);

  private static final Statement CATEGORIES =
      new Statement(
          "categories",
          """
          select category, sum(n), count(*) filter (active), count(*) filter (viewed),
            count(*) filter (carted), count(*) filter (bought), sum(net)
          from (select category, user_id, count(*) as n, bool_or(kind <> 'IMPRESSION') as active,
              bool_or(kind = 'VIEW') as viewed, bool_or(kind = 'CART') as carted,
              bool_or(kind = 'PURCHASE') as bought,
              sum(case kind when 'PURCHASE' then price when 'RETURN' then -price else 0 end) as net
            from events group by category, user_id)
          group by category order by category\
          """);

  /** All figures of the overview but the table by category. */
  static List<Statement> overview(boolean givenSessions) {
    return List.of(
        ACTIVE_DAYS,
        active("dau", 1),
        active("wau", 7),
        active("mau", 28),
        DAILY_EVENTS,
        givenSessions ? GIVEN_SESSIONS : SESSIONS_BY_RULES,
        ORDERS,
        ORDER_FIGURES,
        USERS);
  }

  static List<Statement> categories() {
    return List.of(CATEGORIES);
  }

  /** Rows lie in time order in the table, so that rowid is the order of events. */
  static List<Statement> funnel() {
    return List.of(
        new Statement(
            "funnel",
            """
            with viewed as (
                select user_id, min(rowid) as r, min(time) + interval 14 days as until
                from events where kind = 'VIEW' group by user_id),
              carted as (
                select user_id, min(e.rowid) as r, any_value(until) as until
                from events e join viewed v using (user_id)
                where kind = 'CART' and e.rowid > v.r and time <= until group by user_id),
              bought as (
                select user_id from events e join carted c using (user_id)
                where kind = 'PURCHASE' and e.rowid > c.r and time <= until group by user_id)
            select (select count(*) from viewed), (select count(*) from carted),
              (select count(*) from bought),
              (select count(*) from viewed
               where until > (select max(time)::date + 1 from events))\
            """));
  }

  /** Users by first week and weeks since, over the weeks from Monday to Sunday. */
  static List<Statement> retention() {
    return List.of(
        new Statement(
            "retention",
            """
            select first, week - first as k, count(*) from (
              select week, min(week) over (partition by user_id) as first from (
                select distinct user_id, date_diff('week', date '2025-09-01', time::date) as week
                from events where kind <> 'IMPRESSION'))
            where week - first <= 12 group by first, k order by first, k\
            """));
  }
}
