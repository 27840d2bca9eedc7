import type { Answer, Documented } from '../../api/client.ts';
import type { World } from '../../api/world.ts';
import { type Keys, keysIn, type Question, questionsOf } from './questions.ts';

/** Calls operations in every way that the document speaks of, and holds each answer against it. */
export class Contract {
  /** Answers whose status, type, headers and body are those of the document. */
  validated = 0;
  readonly deviations: string[] = [];
  /** Addresses by which refusals named what they are. */
  readonly problems = new Set<string>();

  private constructor(
    private readonly world: World,
    private readonly keys: Keys,
  ) {}

  static async on(world: World): Promise<Contract> {
    return new Contract(world, await keysIn(world));
  }

  async tryOperation(operation: Documented): Promise<void> {
    for await (const question of questionsOf(this.world, operation, this.keys))
      await this.ask(operation, question);
  }

  /** Each problem that was met leads to a page that names it. @returns how many do */
  async visitProblems(): Promise<number> {
    let pages = 0;
    for (const address of this.problems) {
      const answer = await fetch(address, { headers: { accept: 'text/html' } });
      const text = await answer.text();
      const code = address.split('/').at(-1)!;
      if (answer.status === 200 && text.includes(code)) pages += 1;
      else this.deviations.push(`${address}: the page of this problem answers ${answer.status}`);
    }
    return pages;
  }

  private async ask({ operationId: id }: Documented, question: Question): Promise<void> {
    const wrong = (why: string) => void this.deviations.push(`${id} ${question.what}: ${why}`);
    let answer: Answer;
    try {
      answer = await this.world.call(id, question.call);
    } catch (error) {
      // Not as documented: the client of the tests says in what.
      return wrong((error as Error).message.slice(0, 400));
    }
    this.validated += 1;
    const { status, headers } = answer;
    const { code, type } = (answer.body ?? {}) as { code?: string; type?: string };
    if (status >= 400 && type !== undefined) this.problems.add(type);
    if (!question.statuses.includes(status))
      wrong(`${status} ${code ?? ''}, not ${question.statuses.join(' or ')}`);
    else if (question.codes && !question.codes.includes(code ?? ''))
      wrong(`${code}, not ${question.codes.join(' or ')}`);
    const other = question.check?.(answer) ?? null;
    if (other !== null) wrong(other);
    if (!/^[0-9a-f-]{36}$/.test(headers['x-request-id'] ?? '')) wrong('no X-Request-Id');
  }
}
