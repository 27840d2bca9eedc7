import type { Role } from '#domain/shared/actor';
import { type Answer, Caller, type Question } from './input/caller.ts';
import { allEntrances, type Entrance } from './input/entrances.ts';
import type { Things } from './input/fields.ts';
import { SLOWEST_MS, tooSlow, wrongWith } from './input/judge.ts';
import { hostilePictures, type Picture } from './input/pictures.ts';
import { type Material, questionsAt } from './input/questions.ts';
import { RAW_BYTES, rawQuestions } from './input/raw-questions.ts';
import { halves, RowTally } from './input/rows.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { drained } from './support/drained.ts';
import { OwnSite } from './support/own-site.ts';
import { People } from './support/people.ts';

interface InputOptions {
  /** Of the questions at each entrance, one in so many is asked. */
  readonly oneIn: number;
  /** All limits, all costly texts and ten megabytes, instead of a choice. */
  readonly thorough: boolean;
  /** No further entrance is tried after this; those left out are named. */
  readonly minutes: number;
  readonly progress?: Progress;
}

export const FULL: InputOptions = { oneIn: 1, thorough: true, minutes: 90 };

interface Line {
  readonly where: string;
  asked: number;
  readonly byKind: Record<string, number>;
  slowest: number;
}

const ROLES: readonly Role[] = ['member', 'administrator'];
const AT_ONCE = 3;
const SHOWN = 100;
const EFFECTS_MS = 20_000;

/** Asks everything that has a door everything that a door should refuse, as a visitor, a member and an administrator. */
export async function proveInput(options: InputOptions): Promise<Figures> {
  const { progress = silence } = options;
  const deadline = Date.now() + options.minutes * 60_000;
  const site = await OwnSite.prepare('input');
  const server = site.start('all');
  try {
    await server.untilReady();
    const proof = await InputProof.on(site, options);
    const entrances = await allEntrances();
    const leftOut: string[] = [];
    for (const entrance of entrances) {
      if (Date.now() > deadline) leftOut.push(`${entrance.method} ${entrance.path}`);
      else await proof.tryEntrance(entrance);
    }
    await proof.tryRaw();
    await proof.close();
    for (const line of proof.table()) progress.note(line);
    const crashed = server.crashes.length + (server.starts - 1);
    const half = await halves(site);
    const incidents = server.lastWords.match(/"incident":"[^"]+"/g)?.length ?? 0;
    const short = [
      ...proof.wrong.slice(0, SHOWN),
      ...(proof.wrong.length > SHOWN ? [`and ${proof.wrong.length - SHOWN} more`] : []),
      ...half,
      ...leftOut.map((each) => `not tried in time: ${each}`),
      ...(crashed > 0 ? [`the process ended: ${server.crashes.join('; ')}`] : []),
    ];
    return {
      numbers: {
        entrances: entrances.length - leftOut.length,
        questions: proof.asked,
        '5xx': proof.figures.failed,
        [`above ${SLOWEST_MS} ms`]: proof.figures.slow,
        'slow once': proof.figures.slowOnce,
        'without an answer': proof.figures.unanswered,
        'refused without a reason': proof.figures.unexplained,
        'refusals hidden by a redirect': proof.figures.hidden,
        'written though refused': proof.figures.written,
        'half-written': half.length,
        incidents,
        crashes: crashed,
        'slowest (ms)': Math.round(proof.slowest),
      },
      short,
    };
  } finally {
    await server.rest();
    await site.close();
  }
}

class InputProof {
  private readonly lines: Line[] = [];
  readonly wrong: string[] = [];
  readonly figures = {
    failed: 0,
    slow: 0,
    slowOnce: 0,
    unanswered: 0,
    unexplained: 0,
    hidden: 0,
    written: 0,
  };
  private offset = 0;
  /** Something was accepted, whose effects may still be on their way. */
  private isStirred = false;

  private constructor(
    private readonly site: OwnSite,
    private readonly caller: Caller,
    private readonly options: InputOptions,
    private readonly people: People,
    private readonly ids: ReadonlyMap<Role, string>,
    private readonly fill: () => Promise<Things>,
    private readonly pictures: readonly Picture[],
    private readonly tally: RowTally,
  ) {}

  static async on(site: OwnSite, options: InputOptions): Promise<InputProof> {
    const people = new People(site);
    const ids = new Map<Role, string>();
    for (const role of ROLES) ids.set(role, (await people.join(`Personne-${role}`, role)).id);
    const asker = await people.join('Demandeuse');
    const category = await people.rows.category('questions');
    await people.rows.category('autres');
    const member = { id: ids.get('member')!, handle: 'personne-member', pseudonym: 'Personne' };
    // New for every entrance: what one of them closes, moves or deletes is whole again for the next.
    const fill = async (): Promise<Things> => {
      const topic = await people.rows.topic(category, asker, { title: 'Une question qui sert à essayer' });
      const post = await people.rows.reply(topic, member, { body: 'Une réponse qui sert à essayer.' });
      return {
        topicId: topic.id,
        topicNumber: topic.number,
        postId: post.id,
        categoryId: category.id,
        handle: 'demandeuse',
      };
    };
    await fill();
    await site.rows(`select setval('community.topic_number', 1000000)`);
    const pictures = await hostilePictures();
    const tally = await RowTally.on(site);
    return new InputProof(site, new Caller(site.port), options, people, ids, fill, pictures, tally);
  }

  get asked(): number {
    return this.lines.reduce((sum, line) => sum + line.asked, 0);
  }
  get slowest(): number {
    return Math.max(0, ...this.lines.map((line) => line.slowest));
  }

  async close(): Promise<void> {
    this.caller.close();
  }

  async tryEntrance(entrance: Entrance): Promise<void> {
    const { origin } = this.site;
    const { pictures } = this;
    for (const who of ['visitor', ...ROLES] as const) {
      const things = await this.fill();
      const material: Material = { things, pictures, origin, thorough: this.options.thorough };
      const cookie = who === 'visitor' ? null : await this.people.signIn(this.ids.get(who)!, who);
      const line = this.line(`${entrance.method} ${entrance.path}`, who);
      // A visitor meets the same door: fewer questions tell as much.
      const oneIn = this.options.oneIn * (who === 'visitor' ? 5 : 1);
      await this.askAll(questionsAt(entrance, material), oneIn, cookie, line);
    }
  }

  async tryRaw(): Promise<void> {
    const line = this.line('addresses and headers', 'anybody');
    await this.askAll(rawQuestions(this.site.origin), this.options.oneIn, null, line);
    const bytes = this.line('bytes that are hardly HTTP', 'anybody');
    for (const each of RAW_BYTES) {
      const answer = await this.caller.raw(each);
      // Some wait for the rest of a sentence that never comes: how long is the caller's patience, not the site's.
      note(bytes, { ...answer, milliseconds: 0 });
      if (answer.status >= 500)
        this.fail('failed', `${answer.status} to ${JSON.stringify(each.slice(0, 80))}`);
    }
    const alive = await this.caller.ask({ method: 'GET', path: '/healthz' }).catch(() => null);
    if (alive?.status !== 200) this.fail('unanswered', 'the process does not answer in the end');
  }

  table(): string[] {
    return this.lines.map(({ where, asked, byKind, slowest }) => {
      const kinds = Object.entries(byKind)
        .sort()
        .map(([kind, count]) => `${kind} ${count}`);
      return `${where.padEnd(62)} ${String(asked).padStart(5)}  ${kinds.join(' · ')}  ${Math.round(slowest)} ms`;
    });
  }

  private line(where: string, who: string): Line {
    const line = { where: `${where} (${who})`, asked: 0, byKind: {}, slowest: 0 };
    this.lines.push(line);
    this.options.progress?.show(`${this.asked} questions · ${this.wrong.length} wrong · ${line.where}`);
    return line;
  }

  private async askAll(
    questions: Generator<Question>,
    oneIn: number,
    cookie: string | null,
    line: Line,
  ): Promise<void> {
    if (this.isStirred) await drained(this.site, EFFECTS_MS);
    this.isStirred = false;
    await this.tally.forget();
    let isTaken = false;
    const askSome = async () => {
      for (let next = questions.next(); !next.done; next = questions.next()) {
        if (this.offset++ % oneIn !== 0) continue;
        const question = cookie === null ? next.value : withCookie(next.value, cookie);
        const answer = await this.ask(question, line);
        if (answer.status < 400 && question.method !== 'GET' && question.method !== 'HEAD') isTaken = true;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, askSome));
    if (isTaken) this.isStirred = true;
    if (isTaken) return;
    for (const difference of await this.tally.changes())
      this.fail('written', `${line.where}: everything was refused, and yet ${difference} rows`);
  }

  private async ask(question: Question, line: Line): Promise<Answer> {
    const answer = await this.caller.ask(question);
    note(line, answer);
    const wrong = wrongWith(question, answer);
    if (wrong !== null) this.fail(kindOf(answer), `${line.where}: ${wrong}`);
    if (answer.milliseconds > SLOWEST_MS) await this.askAgain(question, line, answer);
    return answer;
  }

  /** A machine may stumble over something else: what is slow is slow every time. */
  private async askAgain(question: Question, line: Line, first: Answer): Promise<void> {
    const again = [await this.caller.ask(question), await this.caller.ask(question)];
    if (again.every(({ milliseconds }) => milliseconds > SLOWEST_MS))
      this.fail('slow', `${line.where}: ${tooSlow(question, first)}`);
    else this.figures.slowOnce += 1;
  }

  private fail(kind: keyof InputProof['figures'], text: string): void {
    this.figures[kind] += 1;
    this.wrong.push(text);
  }
}

const withCookie = (question: Question, cookie: string): Question => ({
  ...question,
  headers: { ...question.headers, cookie },
});

function note(line: Line, { status, milliseconds }: Answer): void {
  const kind = status === 0 ? 'none' : `${Math.floor(status / 100)}xx`;
  line.asked += 1;
  line.byKind[kind] = (line.byKind[kind] ?? 0) + 1;
  line.slowest = Math.max(line.slowest, milliseconds);
}

function kindOf({ status }: Answer): keyof InputProof['figures'] {
  if (status === 0) return 'unanswered';
  if (status >= 500) return 'failed';
  return status < 400 ? 'hidden' : 'unexplained';
}

if (isProgram(import.meta)) {
  await conclude('input', (progress) => proveInput({ ...FULL, progress }));
}
