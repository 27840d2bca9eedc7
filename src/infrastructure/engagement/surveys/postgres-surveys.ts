import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Survey, SurveyId } from '#domain/engagement/surveys/survey';
import { SurveyNotFound } from '#domain/engagement/surveys/survey.errors';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Sql } from '../../platform/persistence/sql.ts';
import { surveySchema } from './survey.schema.ts';

export class PostgresSurveys implements Surveys {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async getForAnswer(id: SurveyId): Promise<Survey> {
    return found(await this.em.findOne(surveySchema, { id }, { lockMode: LockMode.PESSIMISTIC_READ }));
  }

  async getForChange(id: SurveyId): Promise<Survey> {
    return found(await this.em.findOne(surveySchema, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  }

  async freeSlug(wanted: string): Promise<string> {
    const taken = await this.sql.rows<{ slug: string }>(
      `select slug from engagement.survey where slug = $1 or slug like $1 || '-%'`,
      [wanted],
    );
    const others = new Set(taken.map(({ slug }) => slug));
    let free = wanted;
    for (let number = 2; others.has(free); number++) free = `${wanted}-${number}`;
    return free;
  }

  add(survey: Survey): void {
    this.em.persist(survey);
  }

  remove(survey: Survey): void {
    this.em.remove(survey);
  }
}

function found(survey: Survey | null): Survey {
  if (!survey) throw new SurveyNotFound();
  return survey;
}
