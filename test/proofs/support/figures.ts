/** What a proof found. It is held when `short` is empty. */
export interface Figures {
  readonly numbers: Readonly<Record<string, number | string>>;
  /** Each figure that fell short, in words. */
  readonly short: readonly string[];
}

/** Told while a proof runs; `note` stays on the screen, the other line is written over. */
export interface Progress {
  show(line: string): void;
  note(line: string): void;
}

export const silence: Progress = { show: () => {}, note: () => {} };

function onScreen(): Progress {
  const overwrites = process.stdout.isTTY;
  let last = 0;
  return {
    show(line) {
      if (overwrites) process.stdout.write(`\r\u001B[K${line}`);
      else if (Date.now() - last > 15_000) {
        last = Date.now();
        process.stdout.write(`${line}\n`);
      }
    },
    note: (line) => void process.stdout.write(`${overwrites ? '\r\u001B[K' : ''}${line}\n`),
  };
}

/** Ends the process of a proof with its one line of figures, and 1 where one fell short. */
export async function conclude(
  name: string,
  proof: (progress: Progress) => Promise<Figures>,
): Promise<never> {
  const progress = onScreen();
  try {
    const { numbers, short } = await proof(progress);
    for (const each of short) progress.note(`falls short: ${each}`);
    const line = Object.entries(numbers).map(([what, value]) => `${what} ${value}`);
    progress.note(`${short.length === 0 ? 'held' : 'NOT HELD'} ${name}: ${line.join(' · ')}`);
    process.exit(short.length === 0 ? 0 : 1);
  } catch (error) {
    progress.note(`NOT HELD ${name}: it broke off: ${(error as Error).stack}`);
    process.exit(1);
  }
}

/** Whether this file was started as a program, and not imported by a test. */
export const isProgram = (meta: ImportMeta): boolean => process.argv[1] === meta.filename;
