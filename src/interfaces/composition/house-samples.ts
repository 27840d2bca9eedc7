import type { Occasion } from '#application/community/published/pieces-said.api';
import type { Digest, News } from '#application/community/letters/letters.port';
import type { EditionContent, EditionFigure } from '#application/insights/reports/edition.port';
import type { Letter, LetterMailer, SampleLetters, ShownLetter } from '#application/shared/letter.ports';
import { AS_DELIVERED, type OwnTextsNow } from '#application/shared/own-texts';
import type { Ids } from '#application/shared/ports';
import { isPieceKind, type MailedKind } from '#domain/community/notifications/kinds';
import type { DigestRhythm } from '#domain/community/notifications/mail-habits';
import { RenderedCampaigns } from '#infrastructure/community/campaigns/rendered-campaigns';
import { WordedLetters } from '#infrastructure/community/letters/worded-letters';
import { WordedReports } from '#infrastructure/insights/reports/worded-reports';
import { composeLetter, type MailSettings } from '#infrastructure/platform/mail/compose';
import { SAMPLE_WORDS } from '#infrastructure/platform/mail/templates/samples';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { kpisEn } from '../messages/kpis.en.ts';
import { kpisFr } from '../messages/kpis.fr.ts';
import { isComposed } from './composed-letters.ts';

type Language = 'fr' | 'en';
/** Nobody is named by it: the page that it leads to says so. */
const STOP_PATH = '/desinscription/exemple';
const NOBODY = 'exemple@exemple.fr';

/** How pieces of each kind stand in a sample. */
const STATES: Readonly<Partial<Record<MailedKind, string>>> = {
  incident: 'news',
  idea: 'planned',
  event: 'in-a-week',
  trial: 'answered',
  ambassador: 'accepted',
  'badge-lost': 'revoked',
  'category-merged': 'followed',
  'role-given': 'member',
};
/** What all letters of many kinds say is seen in one of them. */
const FRAMED: Readonly<Partial<Record<string, MailedKind>>> = {
  'news-frame': 'reply',
  'news-event-frame': 'event',
};
const OCCASION: Occasion = {
  slug: 'exemple',
  place: '',
  isOnline: true,
  hasSeat: true,
  offeredUntil: null,
  changed: null,
  reason: '',
  calendar: null,
  startsAt: new Date('2026-12-01T09:00:00Z'),
  endsAt: new Date('2026-12-01T10:30:00Z'),
};
/** Clocks show its hour twice. */
const IN_A_TURN = new Date('2026-10-25T01:51:00Z');
const A_WEEK_BEFORE = new Date('2026-11-24T09:00:00Z');
const FIGURE: EditionFigure = {
  key: 'questions',
  version: 1,
  group: 'answers',
  unit: 'count',
  maturityDays: 0,
  branches: null,
  countedTo: '2026-02-28',
  value: 120,
  atLeast: false,
  previous: 100,
  previousAtLeast: false,
  change: 0.2,
};
const EDITION: Omit<EditionContent, 'name'> = {
  rhythm: 'month',
  madeAt: '2026-03-02T07:00:00Z',
  figures: [FIGURE],
  period: { from: '2026-02-01', to: '2026-02-28' },
  previous: { from: '2026-01-04', to: '2026-01-31' },
};

/** Every letter of the house with something in each of its places: those of templates, and those that are composed. */
export class HouseSamples implements SampleLetters {
  constructor(
    private readonly templates: SampleLetters,
    private readonly mailer: LetterMailer,
    private readonly settings: MailSettings,
    private readonly ids: Ids,
  ) {}

  async show(...[name, language, own]: Parameters<SampleLetters['show']>): Promise<ShownLetter> {
    if (!isComposed(name)) return this.templates.show(name, language, own);
    const made = await composeLetter(await this.outgoing(name, language, own, NOBODY), this.settings);
    return { subject: String(made.subject), html: String(made.html), text: String(made.text) };
  }

  async send(...[name, language, own, to]: Parameters<SampleLetters['send']>): Promise<void> {
    if (!isComposed(name)) return this.templates.send(name, language, own, to);
    await this.mailer.deliver(await this.outgoing(name, language, own, to));
  }

  private async outgoing(name: string, language: Language, own: ReadonlyMap<string, string>, to: string) {
    const said: OwnTextsNow = { read: async () => ({ ...AS_DELIVERED, [language]: own }) };
    const letter = await this.letter(name, language, said);
    return {
      id: this.ids.next<string>(),
      to,
      language,
      letter,
      unsubscribePath: STOP_PATH,
      thread: null,
      path: letter.action === undefined ? null : '/',
    };
  }

  private async letter(name: string, language: Language, own: OwnTextsNow): Promise<Letter> {
    const { pseudonym = '', name: called = '' } = SAMPLE_WORDS[language];
    const reader = { pseudonym, language };
    if (name === 'report') {
      const site = { community: this.settings.communityName, organisation: async () => '' };
      const words = new WordedReports({ fr: kpisFr, en: kpisEn }, site, own);
      const about = { language, reader: pseudonym, isTry: false, stopPath: STOP_PATH };
      return words.letter({ ...EDITION, name: called }, about);
    }
    if (name === 'campaign') return this.campaign(reader, own);
    const words = new WordedLetters(own, { now: () => A_WEEK_BEFORE });
    if (!name.startsWith('digest-'))
      return (await words.ofNews(reader, newsOf(name, language), STOP_PATH)).letter;
    const rhythm = name === 'digest-frame' ? 'daily' : (name.slice('digest-'.length) as DigestRhythm);
    return (await words.ofDigest(reader, digestIn(language), rhythm, STOP_PATH)).letter;
  }

  private async campaign(
    { pseudonym, language }: { pseudonym: string; language: Language },
    own: OwnTextsNow,
  ) {
    const { communityName, organisationName, publicUrl } = this.settings;
    const names = async () => ({
      community: await communityName(),
      organisation: (await organisationName?.()) ?? '',
    });
    const marks = { sign: async () => '', read: async () => null };
    const writer = new RenderedCampaigns(new MarkdownRenderer(), marks, { read: names }, publicUrl, own);
    const { subject = '', body = '' } = SAMPLE_WORDS[language];
    const writeTo = await writer.prepare({ subject, body, language }, null);
    const reader = { memberId: '', email: NOBODY, pseudonym, branches: [], region: null };
    return writeTo(reader, STOP_PATH);
  }
}

const titleIn = (language: Language): string => SAMPLE_WORDS[language]['title'] ?? '';
const toCheckIn = (language: Language) =>
  ({ of: 'rule', key: 'exemple', name: titleIn(language), count: 3, titles: [titleIn(language)] }) as const;

/** When and where an event takes place; of their frame all parts are shown at once. */
function occasionOf(name: string, kind: MailedKind, language: Language): { readonly occasion?: Occasion } {
  if (kind !== 'event' && kind !== 'event-announced') return {};
  if (name !== 'news-event-frame') return { occasion: OCCASION };
  const { name: place = '', why: reason = '' } = SAMPLE_WORDS[language];
  return {
    occasion: {
      ...OCCASION,
      place,
      reason,
      offeredUntil: IN_A_TURN,
      changed: changedOf(place, titleIn(language)),
    },
  };
}

/** Of all that may be otherwise. */
function changedOf(place: string, title: string): NonNullable<Occasion['changed']> {
  const { startsAt, endsAt } = OCCASION;
  const before = {
    title: place,
    startsAt: A_WEEK_BEFORE,
    endsAt: new Date('2026-11-24T10:30:00Z'),
    place: '',
    isOnline: true,
  };
  return {
    before: { ...before, capacity: null },
    now: { title, startsAt, endsAt, place, isOnline: true, capacity: 30 },
    hasOtherLink: true,
  };
}

/** @param name of the letter; of the frame all parts are shown at once */
function newsOf(name: string, language: Language): News {
  const isFrame = name === 'news-frame';
  const kind = (FRAMED[name] ?? name.slice('news-'.length)) as MailedKind;
  const title = titleIn(language);
  const piece = isPieceKind(kind) ? { of: kind, key: '12', state: STATES[kind] ?? null } : null;
  return {
    kind,
    piece,
    actor: isFrame ? null : (SAMPLE_WORDS[language]['pseudonym'] ?? null),
    topic: piece ? null : { id: 'exemple', title, ownQuestion: true },
    post: piece ? null : { id: 'exemple', plain: SAMPLE_WORDS[language]['body'] ?? '' },
    toCheck: isFrame || kind === 'official-rule' ? toCheckIn(language) : null,
    said: piece ? { title, answer: '', ...occasionOf(name, kind, language) } : null,
    messageId: null,
    again: false,
    official: false,
  };
}

/** Of everything a little, so that each of its texts is seen. */
function digestIn(language: Language): Digest {
  const topic = { number: 12, slug: 'exemple', title: titleIn(language) };
  const nothing = { topic: null, toCheck: null, piece: null, said: null, messageId: null, count: 1 };
  const kinds = (...those: MailedKind[]) => ({ kinds: those });
  return {
    news: [
      { ...nothing, topic, ...kinds('reply'), count: 2 },
      { ...nothing, topic, ...kinds('reply', 'mention'), count: 3 },
      {
        ...nothing,
        piece: { of: 'event', key: '12', state: 'in-a-week' },
        said: { title: titleIn(language), answer: '', occasion: OCCASION },
        ...kinds('event'),
      },
      { ...nothing, messageId: 'exemple', ...kinds('private-message') },
      { ...nothing, toCheck: toCheckIn(language), ...kinds('official-rule') },
      { ...nothing, piece: { of: 'role-given', key: 'moderator', state: 'member' }, ...kinds('role-given') },
      { ...nothing, ...kinds('looked-as') },
    ],
    moreNews: 2,
    finds: [{ ...topic, category: SAMPLE_WORDS[language]['name'] ?? '', replies: 4, helpful: 3 }],
  };
}
