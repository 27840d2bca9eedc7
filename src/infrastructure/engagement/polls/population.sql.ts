import type { PopulationQuery } from '#application/engagement/polls/polls.query';
import type { Populations } from '#domain/engagement/polls/polls.port';
import type { Population } from '#domain/engagement/polls/population';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlPopulations implements Populations {
  constructor(private readonly sql: Sql) {}

  async put(on: string, population: Population): Promise<void> {
    await this.sql.rows('delete from engagement.population where counted_on = $1', [on]);
    await this.sql.rows(
      `insert into engagement.population (counted_on, branch, people)
       select $1, branch, people from unnest($2::text[], $3::int[]) as known(branch, people)`,
      [on, Object.keys(population), Object.values(population)],
    );
  }
}

export class SqlPopulation implements PopulationQuery {
  constructor(private readonly sql: Sql) {}

  async execute(): Promise<{ on: string | null; people: Readonly<Record<string, number>> }> {
    const rows = await this.sql.rows<{ day: string; branch: string; people: number }>(
      `select counted_on::text as day, branch, people from engagement.population
       where counted_on = (select max(counted_on) from engagement.population)`,
    );
    return {
      on: rows[0]?.day ?? null,
      people: Object.fromEntries(rows.map(({ branch, people }) => [branch, people])),
    };
  }
}
