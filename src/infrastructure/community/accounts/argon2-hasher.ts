import { hash, verify } from '@node-rs/argon2';
import { hasPassword } from '#domain/community/accounts/password';
import type { PasswordHasher } from '#application/community/accounts/password-hasher.port';

/** argon2id is the default of the library. Memory in KiB; the least that OWASP ASVS 5.0 appendix C allows. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;
const PARTS = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/;

/** argon2id off the main thread, four at once, so that a storm of sign-ins does not take the memory. */
export class Argon2Hasher implements PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private nobody: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, SETTINGS));
  }

  async verify(stored: string | null, password: string): Promise<boolean> {
    this.nobody ??= this.hash('nobody has this password');
    const known = stored !== null && hasPassword(stored);
    const against = known ? stored : await this.nobody;
    const right = await this.inTurn(() => verify(against, password));
    return known && right;
  }

  isOutdated(stored: string): boolean {
    const [, memory, time, lanes] = PARTS.exec(stored) ?? [];
    return (
      Number(memory ?? 0) < SETTINGS.memoryCost ||
      Number(time ?? 0) < SETTINGS.timeCost ||
      Number(lanes ?? 0) !== SETTINGS.parallelism
    );
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
