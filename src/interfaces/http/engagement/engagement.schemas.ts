import type { LineAbout, PointLine } from '#application/engagement/points/points.query';
import type { Level, LevelReached } from '#application/engagement/levels/levels.query';
import { LIMITS, LINE_REASONS } from '#application/engagement/limits';
import { IDEA_SCHEMAS } from './ideas.schemas.ts';
import { POLL_SCHEMAS } from './polls.schemas.ts';
import { SERVICE_SCHEMAS } from './services.schemas.ts';
import { TRIAL_SCHEMAS } from './trials.schemas.ts';
import { SURVEY_SCHEMAS } from './surveys.schemas.ts';
import { count, id, maybe, moment, objectOf, oneOf, type Schema, text } from '../json-schema.ts';

const level = objectOf<Level>({
  name: text(),
  nameEn: maybe(text({ description: 'In English; null where nobody wrote it' })),
  threshold: count,
});

export const ENGAGEMENT_SCHEMAS: Readonly<Record<string, Schema>> = {
  ...POLL_SCHEMAS,
  ...SURVEY_SCHEMAS,
  ...IDEA_SCHEMAS,
  ...SERVICE_SCHEMAS,
  ...TRIAL_SCHEMAS,
  OwnLevel: objectOf<LevelReached>({
    level: maybe(level),
    next: maybe(level),
    missing: { ...count, description: 'Points to the next; 0 where there is none' },
  }),
  PointLine: objectOf<PointLine>({
    id,
    rule: text({ description: 'Key of the rule, or `points.granted` for points given by hand' }),
    version: { type: 'integer', minimum: 1 },
    label: text(),
    labelEn: maybe(text({ description: 'In English; null where nobody wrote it' })),
    points: { type: 'integer', description: 'Below zero where points were taken back' },
    full: { ...count, description: 'What the rule gives where nothing limits it' },
    limitedBy: maybe(oneOf(...LIMITS)),
    why: oneOf(...LINE_REASONS),
    postId: maybe(id),
    about: maybe(
      objectOf<LineAbout>({
        of: oneOf('post', 'trial', 'idea', 'event'),
        key: text({
          description:
            'As addresses name it: the id of a post, the slug of a product test, the number of an idea, the id of an event',
        }),
        title: maybe(
          text({ description: 'Of a post, that of its topic; null for an event, which says it itself' }),
        ),
      }),
    ),
    at: moment,
    reason: maybe(text({ description: 'Why the team gave them by hand or took them back' })),
  }),
};
