import { spawnSync, type SpawnOptions } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export interface CommandLine {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

/** How PostgreSQL programs are run, and who must own their files. */
export interface Runner {
  /** For the log: `as is`, or the way root was given up. */
  readonly how: string;
  readonly owner: number | null;
  command(file: string, args: readonly string[]): CommandLine;
}

const NOBODY = 65534;

const AS_IS: Runner = {
  how: 'as is',
  owner: null,
  command: (file, args) => ({ file, args, options: {} }),
};

const WAYS_DOWN_FROM_ROOT: readonly Runner[] = [
  {
    how: 'as nobody',
    owner: NOBODY,
    command: (file, args) => ({ file, args, options: { uid: NOBODY, gid: NOBODY } }),
  },
  {
    // Reaches data below a folder closed to others, such as /root. access() ignores capabilities unless
    // the fixup is switched off, and initdb looks for its neighbour with access().
    how: 'as nobody, keeping CAP_DAC_OVERRIDE',
    owner: NOBODY,
    command: (file, args) => ({
      file: 'setpriv',
      args: [
        `--reuid=${NOBODY}`,
        `--regid=${NOBODY}`,
        '--clear-groups',
        '--securebits=+no_setuid_fixup',
        '--inh-caps=+dac_override',
        '--ambient-caps=+dac_override',
        file,
        ...args,
      ],
      options: {},
    }),
  },
  {
    how: 'in a user namespace',
    owner: 0,
    command: (file, args) => ({
      file: 'unshare',
      args: ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, file, ...args],
      options: {},
    }),
  },
];

/**
 * PostgreSQL refuses to run as root; this finds the first way to give root up that works on this machine.
 * @throws when root cannot be given up, with what to do instead
 */
export function chooseRunner(dataDir: string, program: string): Runner {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return AS_IS;
  for (const runner of WAYS_DOWN_FROM_ROOT) {
    giveTo(runner, dataDir);
    if (
      succeeds(runner.command('test', ['-w', dataDir])) &&
      succeeds(runner.command(program, ['--version']))
    ) {
      return runner;
    }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and root cannot be given up here: run as a normal user, or set DATABASE_URL.',
  );
}

/** Makes the runner's user the owner of a file or of a whole folder; does nothing where that is so already. */
export function giveTo(runner: Runner, target: string): void {
  if (runner.owner === null) return;
  const looked = [target, path.join(target, 'PG_VERSION')].filter((file) => fs.existsSync(file));
  if (looked.every((file) => fs.statSync(file).uid === runner.owner)) return;
  spawnSync('chown', ['-R', `${runner.owner}:${runner.owner}`, target], { stdio: 'ignore' });
}

/** Asks the kernel to stop PostgreSQL cleanly when this process dies without a word; Linux only. */
export function stoppedWithParent(command: CommandLine): CommandLine {
  if (process.platform !== 'linux' || !succeeds({ file: 'setpriv', args: ['--version'], options: {} })) {
    return command;
  }
  const signal = '--pdeathsig=INT';
  if (command.file === 'setpriv') return { ...command, args: [signal, ...command.args] };
  const { uid, gid, ...options } = command.options;
  const identity = uid === undefined ? [] : [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  return { file: 'setpriv', args: [...identity, signal, command.file, ...command.args], options };
}

function succeeds({ file, args, options }: CommandLine): boolean {
  return spawnSync(file, [...args], { ...options, stdio: 'ignore' }).status === 0;
}
