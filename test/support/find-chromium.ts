import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export interface FoundChromium {
  readonly executablePath: string;
  /** Added to the browser's environment. */
  readonly env: Readonly<Record<string, string>>;
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The Chromium at CHROMIUM_PATH, else one of the machine, else the one that ships in our packages (Linux x64), with its
 * own libraries and font where the machine lacks them. BROWSER=bundled forces the last.
 * @throws when there is none
 */
export function findChromium(): FoundChromium {
  if (process.env.BROWSER !== 'bundled') {
    const installed = [process.env.CHROMIUM_PATH, ...INSTALLED].find((file) => file && fs.existsSync(file));
    if (installed) return { executablePath: installed, env: {} };
  }
  const folder = path.resolve('node_modules/.cache/chromium');
  fs.mkdirSync(folder, { recursive: true });
  const executablePath = unpack(folder);
  const env: Record<string, string> = { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  if (spawnSync(executablePath, ['--version'], { stdio: 'ignore' }).status !== 0) {
    env.LD_LIBRARY_PATH = path.join(folder, 'al2023', 'lib');
  }
  return { executablePath, env };
}

/** In a process of its own: the package unpacks into its temporary folder, which must be ours from the start. */
function unpack(folder: string): string {
  const libraries = path.resolve('node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  const script = `
    import chromium, { inflate } from '@sparticuz/chromium';
    import fs from 'node:fs';
    const executable = await chromium.executablePath();
    if (!fs.existsSync(${JSON.stringify(path.join(folder, 'al2023'))})) await inflate(${JSON.stringify(libraries)});
    process.stdout.write(executable);`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: folder },
    encoding: 'utf8',
  });
}
