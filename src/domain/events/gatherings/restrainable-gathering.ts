import type { AwayFor } from '../../shared/decisions-away.ts';
import type { MemberId } from '../../shared/id.ts';
import type { WordFinding } from '../../shared/word-finding.ts';
import type { WrittenText } from '../../shared/written-text.ts';
import { type GatheringRestrained, RestraintUndone } from './gathering.facts.ts';
import { WordsFound } from '../words-found.ts';
import { GatheringText } from './gathering-text.ts';
import { Life } from './life.ts';
import { isSaidAs, type Restrainer, type Restraining, restraintOf, type SaidOfIt } from './restraint.ts';
import { GatheringGround } from './gathering-ground.ts';
import { entitled, textsOf } from './told-changes.ts';

/** What a decision does to an event: it is taken away and brought back, told in other words, or emptied; each tells of what it restrains. */
export abstract class RestrainableGathering extends GatheringGround {
  /** Tells of the decision, where the change is one. Asked while its author and its title are as they were. */
  answerFor(change: Restraining, p: Restrainer): void {
    const restraint = this.restraintBy(change, p);
    if (restraint) this.record(restraint);
  }

  /**
   * As `answerFor`, of what may say it as it was: then there is nothing to answer for. A title that the change takes is told no more.
   * @returns what the change does
   */
  answerForWhatDiffers<T>(p: Omit<Restrainer, 'reason'>, change: () => T): T {
    const was = this.said;
    const restraint = this.restraintBy('rewritten', { ...p, reason: null });
    const outcome = change();
    if (restraint && !isSaidAs(this.said, was)) {
      this.record(restraint);
      this.tellNoMoreOf(was.plan.title);
    }
    return outcome;
  }

  private tellNoMoreOf(former: string): void {
    this.toldChanges = entitled(this.toldChanges, { former, title: this.name });
  }

  private restraintBy(change: Restraining, p: Restrainer): GatheringRestrained | null {
    const { id, createdAt, life, plan, team } = this;
    return restraintOf({ id, createdAt, life, plan, team }, change, p);
  }

  private get said(): SaidOfIt {
    const { plan, text, team, form, cover } = this;
    return { plan, text, team, form, cover };
  }

  /** Out of sight by a decision, until that falls or is over. Told twice, it is taken away once. */
  takeAway(decisionId: string, action: string, at: Date): void {
    this.live(this.life.awayFor(decisionId, action), at);
  }

  /**
   * Of what was erased nothing comes back.
   * @param decisionId that fell or is over: others that stand still hold
   */
  bringBack(decisionId: string, at: Date): void {
    this.live(this.life.backFrom(decisionId), at);
  }

  /** Let appear: of all that held it only what was decided since holds. */
  stayAwayOnlyFor(since: readonly AwayFor[], at: Date): void {
    this.live(this.life.awayOnlyFor(since), at);
  }

  /** Whoever follows an event that was told of hears that it is out of sight, or in sight again. */
  private live(life: Life, at: Date): void {
    if (life === this.life) return;
    this.life = life;
    if (!life.isDraft) this.schedule(at);
  }

  /**
   * It is told in other words by a decision of somebody else than those who plan it; time, place and seats stay.
   * @param p.title, p.summary judged as those of its terms
   * @throws GatheringCancelled, GatheringErased
   */
  reword(p: { title: string; summary: string; body: WrittenText; at: Date }): void {
    this.life.mustBeChangeable();
    const former = this.name;
    if (p.title !== former) this.sequence += 1;
    this.plan = this.plan.reworded(p.title, p.summary);
    this.tellNoMoreOf(former);
    this.text = GatheringText.of(p.body);
    this.edition += 1;
    if (this.life.isPublished) this.schedule(p.at);
  }

  /** Two people agreed that nothing is left of it; its seats and its times are. @returns all that it says */
  purge(at: Date): readonly string[] {
    const { text, cover } = this;
    const { cancelledBecause } = this.life;
    const asked = this.form.flatMap(({ label, options }) => [label, ...options]);
    const said = [...this.plan.texts, ...text.texts, cancelledBecause, ...this.aftermath.texts];
    const formerly = textsOf(this.toldChanges);
    this.toldChanges = [];
    this.plan = this.plan.erased();
    this.aftermath = this.aftermath.erased();
    this.text = GatheringText.none();
    this.form = [];
    this.cover = null;
    this.edition += 1;
    this.life = this.life.erased(at);
    if (this.life.isPublished) this.schedule(at);
    return [...said, ...asked, ...formerly, cover?.alt ?? ''];
  }

  /** Who had a seat heard that it is off, or read it as it is now: that is not taken back, and it is told. */
  tellUndone(decisionId: string, at: Date): void {
    this.record(new RestraintUndone(at, this.id, decisionId));
  }

  /** Tells what rules of words found in it. */
  tellOfWords(findings: readonly WordFinding[], by: MemberId, at: Date): void {
    if (findings.length > 0) this.record(new WordsFound(at, { kind: 'event', id: this.id }, by, findings));
  }
}
