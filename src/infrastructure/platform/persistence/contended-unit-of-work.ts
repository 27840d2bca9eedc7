import type { UnitOfWork, UnitOfWorkInTurn } from '#application/shared/ports';
import { Turns } from '#application/shared/turns';
import { Busy } from '#domain/shared/busy';

/** One holds the row, and the next stands ready behind it. */
const AT_ONCE = 2;
const WAITING = 1_000;
/** Proxies give up by then. */
const PATIENCE_MS = 60_000;

/** Who comes for the same thing at once goes in turn, in this process: the connections are left to those who come for something else. */
export class ContendedUnitOfWork implements UnitOfWorkInTurn {
  private readonly turns = new Turns({ atOnce: AT_ONCE, waiting: WAITING });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** @throws Busy where too many wait, or one for too long */
  async run<T>(what: string, work: () => Promise<T>): Promise<T> {
    const turn = this.turns.take(what);
    if (!turn) throw new Busy();
    try {
      await this.withPatience(turn.begun);
      return await this.unitOfWork.run(work);
    } finally {
      turn.end();
    }
  }

  private async withPatience(begun: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, refuse) => {
      timer = setTimeout(() => refuse(new Busy()), this.patienceMs);
    });
    await Promise.race([begun, late]).finally(() => clearTimeout(timer));
  }
}
