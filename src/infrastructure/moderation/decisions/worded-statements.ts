import type { MemberCards } from '#application/moderation/published/member-cards.api';
import type {
  Act,
  Hold,
  Masking,
  StatementWriter,
  StatementWriters,
} from '#application/moderation/consumers/statement-writer.port';
import type { LadderStep } from '#domain/moderation/sanctions/ladder';
import { type GroundKey, groundOf, GROUNDS } from '#domain/moderation/decisions/grounds';
import type { DecisionAction, ProfileRestriction } from '#domain/moderation/decisions/decision-action';
import type { GivenStatement, StatementOfReasons } from '#domain/moderation/decisions/statement-of-reasons';
import { actsEn } from './messages/acts.en.ts';
import { actsFr } from './messages/acts.fr.ts';
import { groundsEn } from './messages/grounds.en.ts';
import { groundsFr } from './messages/grounds.fr.ts';

const WORDS = {
  fr: { acts: actsFr, grounds: groundsFr },
  en: { acts: actsEn, grounds: groundsEn },
} as const;
type Language = keyof typeof WORDS;

/** Family of the rules that guard personal data. */
const PERSONAL = 'donnees_personnelles';

/** What its author corrects or takes back among their drafts while it waits. */
const WITH_DRAFTS: readonly string[] = ['topic', 'post'];

/** In the language of whoever is restricted; that of the organisation, and of the law it cites, where none is known. */
export class StatementsInTheirLanguage implements StatementWriters {
  constructor(private readonly cards: MemberCards) {}

  async to(memberId: string | null): Promise<StatementWriter> {
    const address = memberId === null ? null : await this.cards.addressOf(memberId);
    return new WordedStatements(address?.language ?? 'fr');
  }
}

/** What the site itself has to say of acts, steps, masks and what is left after a complaint. */
export class WordedStatements implements StatementWriter {
  private readonly words: (typeof WORDS)[Language];

  constructor(readonly language: Language) {
    this.words = WORDS[language];
  }

  hiddenUntil(kind: string): string {
    const { hidden } = this.words.acts;
    return hidden[kind] ?? hidden.other;
  }

  get takenBack(): string {
    return this.words.acts.takenBack;
  }

  get foundFine(): string {
    return this.words.acts.foundFine;
  }

  get takenOver(): string {
    return this.words.acts.takenOver;
  }

  get passageFine(): string {
    return this.words.acts.passageFine;
  }

  get passageOver(): string {
    return this.words.acts.passageOver;
  }

  get provisionalFine(): string {
    return this.words.acts.provisionalFine;
  }

  get provisionalOver(): string {
    return this.words.acts.provisionalOver;
  }

  ofSanction(step: LadderStep, ground: string | null, facts: string): GivenStatement {
    return this.on(groundOf(ground, false), facts, this.words.acts.sanctionScopes[step.action]);
  }

  ofProfile(action: ProfileRestriction, ground: string | null, facts: string): GivenStatement {
    return this.on(groundOf(ground, false), facts, this.words.acts.profileScopes[action]);
  }

  ofOwn(
    action: string,
    { ground = null, facts = '', explanation = '' }: Parameters<StatementWriter['ofOwn']>[1],
  ): GivenStatement {
    const { scopes, profileScopes, passageStaysMasked } = this.words.acts;
    const scope =
      ({ ...scopes, ...profileScopes, mask: passageStaysMasked } as Readonly<Record<string, string>>)[
        action
      ] ?? scopes.hide;
    const given = this.on(groundOf(ground, false), facts, scope);
    return explanation === '' ? given : { ...given, explanation };
  }

  ofMisuse(facts: string): GivenStatement {
    return this.on('signalements-abusifs', facts, this.words.acts.misuseScope);
  }

  ofAct(act: Act, ground: GroundKey): GivenStatement {
    const given = this.on(ground, this.words.acts.facts(act), this.scopeOf(act));
    if (act.going?.opensOnly) return { ...given, opensOnly: true };
    return act.what === 'purged-with-topic'
      ? { ...given, explanation: this.words.acts.wentWithTopic }
      : given;
  }

  private scopeOf({ what, action, going }: Act): string {
    if (going?.opensOnly) return this.words.acts.opened;
    if (going?.withTopic) return this.words.acts.scopes[action];
    if (what === 'poll-closed') return this.words.acts.pollClosed;
    if (what === 'idea-merged') return this.words.acts.ideaMerged;
    if (what === 'passage-masked') return this.words.acts.passageMasked;
    if (what === 'unaccepted') return this.words.acts.unaccepted;
    if (what === 'event-cancelled') return this.words.acts.eventCancelled;
    if (what === 'merged' || what === 'carried') return this.words.acts.carried;
    return this.words.acts.scopes[action];
  }

  ofMask(masking: Masking): GivenStatement {
    const { facts, scope, waitingScope } = this.words.acts.mask;
    return this.byMachine(masking.findings, facts(masking), masking.waits ? waitingScope : scope);
  }

  ofHold(hold: Hold): GivenStatement {
    const { facts, scope, duration, meanwhile } = this.words.acts.hold;
    const held = this.byMachine(hold.because ? [hold.because] : [], facts(hold), scope);
    return {
      ...held,
      duration: WITH_DRAFTS.includes(hold.targetKind) ? `${duration} ${meanwhile}` : duration,
    };
  }

  private byMachine(findings: Masking['findings'], facts: string, scope: string): GivenStatement {
    const isPersonal = findings.some(({ family }) => family === PERSONAL);
    return {
      ...this.on(isPersonal ? 'donnees-personnelles' : 'regles-de-vie', facts, scope),
      automatedDetection: true,
      automatedDecision: 'fully',
    };
  }

  ofLesser(contested: StatementOfReasons, action: DecisionAction, facts: string): GivenStatement {
    const { ground, reason, category, keyword, source, automatedDetection } = contested;
    const { kind: groundKind, legalGround, clause, explanation } = ground;
    const { scopes, sanctionScopes } = this.words.acts;
    return {
      reason,
      category,
      keyword,
      source,
      automatedDetection,
      automatedDecision: 'no',
      groundKind,
      legalGround,
      clause,
      explanation,
      facts,
      scope: { ...scopes, ...sanctionScopes }[action as keyof typeof scopes] ?? '',
    };
  }

  private on(ground: GroundKey, facts: string, scope: string): GivenStatement {
    const { kind, category, keyword } = GROUNDS[ground];
    return {
      ...this.words.grounds[ground],
      groundKind: kind,
      category,
      keyword,
      reason: ground,
      facts,
      scope,
      source: 'own-initiative',
      automatedDetection: false,
      automatedDecision: 'no',
    };
  }
}
