import type { Module } from '#application/site/modules/open-modules.api';

/** The headings of the index, in their order. */
export const HELP_GROUPS = ['begin', 'ask', 'takePart', 'talk', 'respect', 'account'] as const;
export type HelpGroup = (typeof HELP_GROUPS)[number];

const chapter = <Slug extends string>(slug: Slug, group: HelpGroup, part: Module | null = null) => ({
  slug,
  group,
  part,
});

/**
 * Every chapter of the help, in the order in which they are read, with the part of the site that it is about: where that is
 * closed, so is the chapter. Its text is `content/{language}/{slug}.md`.
 */
export const HELP_CHAPTERS = [
  chapter('premiers-pas', 'begin'),
  chapter('chercher', 'begin'),
  chapter('affichage', 'begin'),
  chapter('raccourcis', 'begin'),
  chapter('poser-une-question', 'ask'),
  chapter('repondre', 'ask'),
  chapter('reponses-officielles', 'ask'),
  chapter('suivre', 'ask'),
  chapter('evenements', 'takePart', 'events'),
  chapter('sondages', 'takePart', 'polls'),
  chapter('enquetes', 'takePart', 'surveys'),
  chapter('idees', 'takePart', 'ideas'),
  chapter('avis', 'takePart', 'services'),
  chapter('tests', 'takePart', 'trials'),
  chapter('points', 'takePart', 'points'),
  chapter('salons', 'talk', 'chat'),
  chapter('messages-prives', 'talk', 'direct'),
  chapter('signaler', 'respect'),
  chapter('contester', 'respect'),
  chapter('tenir-a-distance', 'respect'),
  chapter('notifications', 'account'),
  chapter('compte', 'account'),
  chapter('second-facteur', 'account'),
  chapter('mes-donnees', 'account'),
] as const;

export type HelpChapter = (typeof HELP_CHAPTERS)[number]['slug'];

/** Those that somebody may read: not those of parts that are closed to them. */
export const chaptersFor = (uses: (part: Module) => boolean) =>
  HELP_CHAPTERS.filter(({ part }) => part === null || uses(part));

/** The page that an organisation composes to say a chapter in its own words, or, after the hyphen, one beside them. */
export const ownPageOf = (chapter: string): string => `aide-${chapter}`;

/** Files of `docs/guide` that are not for the back office: its index, and what `/aide` says chapter by chapter. */
export const NO_HANDBOOKS = ['README', 'membres'] as const;

/** What the team reads, in the order in which it is read: files of `docs/guide`. Others that stand there follow. */
export const HANDBOOKS_OF_TEAM = [
  'moderation',
  'animation',
  'formation',
  'strategie',
  'equipe',
  'reglages',
  'connexion',
  'integrer',
] as const;
