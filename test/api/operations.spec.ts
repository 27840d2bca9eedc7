import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIONS } from './client.ts';
import { closedParts } from './operations/closed-parts.ts';
import { everyOperation } from './operations/every.ts';
import { moderation } from './operations/moderation.ts';
import { limits } from './operations/limits.ts';
import { officialAnswers } from './operations/official.ts';
import { chat } from './operations/chat.ts';
import { events } from './operations/events.ts';
import { ideas } from './operations/ideas.ts';
import { insights } from './operations/insights.ts';
import { services } from './operations/services.ts';
import { trials } from './operations/trials.ts';
import { polls } from './operations/polls.ts';
import { surveys } from './operations/surveys.ts';
import { reading } from './operations/reading.ts';
import { refusals } from './operations/refusals.ts';
import { webhooks } from './operations/webhooks.ts';
import { words } from './operations/words.ts';
import { World } from './world.ts';

let opened: World;
const world = () => opened;

beforeAll(async () => {
  opened = await World.open();
});
afterAll(() => opened.app.stop());

everyOperation(world);
reading(world);
refusals(world);
officialAnswers(world);
moderation(world);
polls(world);
surveys(world);
ideas(world);
chat(world);
events(world);
insights(world);
services(world);
trials(world);
words(world);
webhooks(world);
closedParts(world);
limits(world);

describe('the document', () => {
  it.each(OPERATIONS.map((one) => [one.operationId, one] as const))(
    '%s has been seen to answer in every way it promises',
    (id, { responses }) => {
      const seen = [...(world().client.seen.get(id) ?? [])].map(String).sort();
      // What nobody can ask for: that something breaks, or that the site has more to do than it can.
      expect(seen).toEqual(
        Object.keys(responses)
          .filter((status) => !['500', '503'].includes(status))
          .sort(),
      );
    },
  );

  it('was tried without one answer of 5xx', () => {
    expect(world().app.isAlive()).toBe(true);
    expect(world().app.printed()).not.toContain('incident');
  });
});
