import { describe, expect, it } from '@jest/globals';
import { isOfOpen, NOTIFICATION_KINDS } from '#application/community/limits';
import { contentsToFind, QUEUE_CONTENTS } from '#application/moderation/limits';
import { notifyOf } from '#domain/community/members/preferences';
import { kindsOf, type NotificationKind } from '#domain/community/notifications/kinds';
import { type Module, MODULES } from '#domain/shared/module';
import { entryKindsFor } from '../../../web/editorial/entry-kinds.ts';

/** What goes with each part of the site when it is closed alone. */
const GOES: Readonly<
  Record<
    Module,
    {
      readonly told: readonly NotificationKind[];
      readonly contents: readonly string[];
      readonly planned?: readonly string[];
    }
  >
> = {
  events: { told: ['event', 'event-announced'], contents: ['event', 'event-question'], planned: ['event'] },
  polls: { told: ['poll'], contents: ['poll'], planned: ['poll'] },
  surveys: { told: ['survey'], contents: [], planned: ['survey'] },
  ideas: { told: ['idea'], contents: ['idea', 'idea-comment'] },
  services: { told: ['service-review'], contents: ['service-review'] },
  trials: { told: ['trial'], contents: ['trial-feedback'] },
  // What is said in private is of the same kind of content: it goes with the last of both.
  chat: { told: ['chat-mention'], contents: [] },
  direct: { told: ['private-message'], contents: [] },
  points: { told: ['points-struck', 'badge-lost'], contents: [] },
  directory: { told: [], contents: [] },
};

describe.each(MODULES)('with %s closed', (module) => {
  const uses = (one: Module) => one !== module;
  const { told, contents, planned = [] } = GOES[module];

  it('nothing of it is offered among notifications', () => {
    const gone = NOTIFICATION_KINDS.filter((kind) => !isOfOpen(kind, uses));
    expect(gone).toEqual(told);
    expect(kindsOf(new Map([[module, 'to-all']]))).toEqual(told);
  });

  it('nothing of it is chosen in the calendar of the team', () => {
    const all = entryKindsFor(() => true);
    expect(all.filter((kind) => !entryKindsFor(uses).includes(kind))).toEqual(planned);
  });

  it('what was chosen of it stays as it was', () => {
    const kept = notifyOf(
      NOTIFICATION_KINDS.map((kind) => `${kind}:email:digest`).filter(
        (one) => one !== 'removed:email:digest',
      ),
    );
    const chosen = notifyOf([], kept, told);
    for (const kind of told) expect([kind, chosen[kind]]).toEqual([kind, kept[kind]]);
    expect(chosen.reply).toEqual({ site: false, email: 'never' });
  });

  it('nothing of it is looked for among cases, but where some wait still', () => {
    const left = (waiting = {}) => contentsToFind(uses, waiting);
    expect(QUEUE_CONTENTS.filter((content) => !left().includes(content))).toEqual(contents);
    for (const content of contents) expect(left({ [content]: 1 })).toContain(content);
  });
});

it('messages go with the last of the parts that hold them', () => {
  const uses = (module: Module) => module !== 'chat' && module !== 'direct';
  expect(contentsToFind(uses, {})).not.toContain('chat-message');
  expect(contentsToFind(uses, { 'chat-message': 2 })).toContain('chat-message');
});
