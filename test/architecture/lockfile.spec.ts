import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compareVersions, floorFor, isExact, reaches, type Floor } from './versions.ts';

interface Locked {
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}
type Wanted = Record<string, string>;
interface Manifest {
  dependencies?: Wanted;
  devDependencies?: Wanted;
  optionalDependencies?: Wanted;
  overrides?: Wanted;
  allowScripts?: Record<string, boolean>;
}

const root = join(import.meta.dirname, '../..');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(root, name), 'utf8')) as T;
const manifest = read<Manifest>('package.json');
const floors = read<Record<string, Floor>>('security-floors.json');
const lock = read<{ packages: Record<string, Locked> }>('package-lock.json').packages;

/** Every package of a lock file but the project itself, under its own name and not that of its folder. */
const installed = (packages: Record<string, Locked>): [string, string, Locked][] =>
  Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => [path, entry.name ?? path.split('node_modules/').at(-1) ?? path, entry]);

function belowFloor(packages: Record<string, Locked>): string[] {
  return installed(packages).flatMap(([path, name, { version = '' }]) => {
    const floor = floorFor(floors, name);
    if (!floor || (isExact(version) && reaches(floor, version))) return [];
    return [`${path} ${version} is below ${[floor.minimum].flat().join(' or ')} (${floor.advisory})`];
  });
}

/** Packages that do not come from the registry by version and checksum. */
function strangers(packages: Record<string, Locked>): string[] {
  return installed(packages)
    .filter(([, , { version, integrity, resolved, link }]) => {
      const known = isExact(version ?? '') && /^sha512-/.test(integrity ?? '');
      return !known || resolved !== undefined || link === true;
    })
    .map(([path]) => path);
}

const wanted = ({
  dependencies,
  devDependencies,
  optionalDependencies,
  overrides,
}: Manifest): [string, string][] =>
  [dependencies, devDependencies, optionalDependencies, overrides].flatMap((list) =>
    Object.entries(list ?? {}),
  );

const loose = (of: Manifest): string[] =>
  wanted(of)
    .filter(([, version]) => !isExact(version))
    .map(([name, version]) => `${name}@${version}`);

/** What imports in a script and in a style, or adds to the types of a package. */
const IMPORTING = /(?:\b(?:from|import|declare module)|\b(?:import|require|resolve|url)\()\s*['"]/.source;
const PACKAGE = /((?:@[\w.-]+\/)?[\w.-]+)/.source;
/** A file that is read where a package lies. */
const FILE = /['"`](?:node_modules\/)?PACKAGE\/[^'"`\n]*\.\w+['"`]/.source.replace('PACKAGE', PACKAGE);
const IMPORTED = new RegExp(`${IMPORTING}${PACKAGE}|${FILE}`, 'g');

/** Of production dependencies, those that no file of the product imports. */
function unused({ dependencies = {} }: Manifest, sources: readonly string[]): string[] {
  const named = new Set(
    sources.flatMap((text) => [...text.matchAll(IMPORTED)].map(([, name, read]) => name ?? read!)),
  );
  return Object.keys(dependencies).filter((name) => !named.has(name));
}

describe('lock file', () => {
  it('no package is below its security floor', () => {
    expect(belowFloor(lock)).toEqual([]);
  });

  it('every package is named by version and checksum, and by no address', () => {
    expect(installed(lock).length).toBeGreaterThan(100);
    expect(strangers(lock)).toEqual([]);
  });

  it('every direct dependency and override is exact', () => {
    expect(wanted(manifest).length).toBeGreaterThan(10);
    expect(loose(manifest)).toEqual([]);
  });

  it('the lock file holds what package.json asks for', () => {
    const { overrides: _, ...direct } = manifest;
    const other = wanted(direct).filter(
      ([name, version]) => lock[`node_modules/${name}`]?.version !== version,
    );
    expect(other).toEqual([]);
  });

  it('no package runs a script of its own while it is installed', () => {
    const scripted = installed(lock).filter(([, , { hasInstallScript }]) => hasInstallScript);
    expect(
      scripted.map(([, name]) => name).filter((name) => manifest.allowScripts?.[name] !== false),
    ).toEqual([]);
  });

  it('every floor says which version, which advisory and why', () => {
    for (const [name, { minimum, advisory, why }] of Object.entries(floors)) {
      expect([name, [minimum].flat().every(isExact)]).toEqual([name, true]);
      expect(advisory).toMatch(
        /^(CVE-\d{4}-\d+|GHSA(-[a-z0-9]{4}){3})(, (CVE-\d{4}-\d+|GHSA(-[a-z0-9]{4}){3}))*$/,
      );
      expect(why.length).toBeGreaterThan(20);
    }
  });
});

describe('canaries of the lock file', () => {
  it.each([
    ['1.2.3', '1.2.3', 0],
    ['1.2.3', '1.2.4', -1],
    ['1.10.0', '1.9.9', 1],
    ['10.0.0', '9.9.9', 1],
    ['18.4.0-beta.17', '18.4.0', -1],
    ['18.4.0-beta.17', '18.4.0-beta.9', 1],
    ['1.0.0-alpha', '1.0.0-alpha.1', -1],
    ['1.0.0-1', '1.0.0-alpha', -1],
    ['1.0.0-rc.1', '1.0.0-beta.2', 1],
  ])('%s against %s', (left, right, order) => {
    expect(Math.sign(compareVersions(left, right))).toBe(order);
    expect(Math.sign(compareVersions(right, left))).toBe(order === 0 ? 0 : -order);
  });

  it.each([
    ['6.30.5', '6.30.6', false],
    ['6.30.6', '6.30.6', true],
    ['7.0.0', '6.30.6', true],
    ['5.9.9', '6.30.6', false],
    ['6.30.6-pre.1', '6.30.6', false],
    ['5.2.1', ['5.2.2', '8.0.3'], false],
    ['5.2.2', ['5.2.2', '8.0.3'], true],
    ['7.9.9', ['5.2.2', '8.0.3'], false],
    ['8.0.2', ['5.2.2', '8.0.3'], false],
    ['9.0.0', ['5.2.2', '8.0.3'], true],
  ])('%s against the floor %j', (version, minimum, fixed) => {
    expect(reaches({ minimum }, version)).toBe(fixed);
  });

  it('a nested, a scoped and a renamed package below its floor are found', () => {
    const found = belowFloor({
      '': { version: '0.1.0' },
      'node_modules/remix/node_modules/react-router': { version: '6.30.4' },
      'node_modules/@mikro-orm/knex': { version: '6.6.13' },
      'node_modules/mailer': { name: 'nodemailer', version: '9.9.9' },
      'node_modules/nodemailer': { version: '10.6.1' },
    });
    expect(found.map((line) => line.split(' ')[0])).toEqual([
      'node_modules/remix/node_modules/react-router',
      'node_modules/@mikro-orm/knex',
      'node_modules/mailer',
    ]);
  });

  it('each of production is imported', () => {
    const sources = globSync(['src/**/*.{ts,mjs}', 'web/**/*.{ts,tsx,css}'], { cwd: root }).map((path) =>
      readFileSync(join(root, path), 'utf8'),
    );
    expect(unused(manifest, sources)).toEqual([]);
    expect(
      unused({ dependencies: { pino: '1.0.0', '@a/b': '1.0.0', c: '1.0.0' } }, [
        "import { x } from '@a/b/c'; const word = 'pino'; const told = `c`;",
      ]),
    ).toEqual(['pino', 'c']);
  });

  it('a package from an address, from git, from a folder or without a checksum is found', () => {
    const integrity = 'sha512-x';
    const found = strangers({
      'node_modules/a': { version: '1.0.0', integrity },
      'node_modules/b': { version: '1.0.0', integrity, resolved: 'https://example.org/b.tgz' },
      'node_modules/c': { version: 'git+ssh://git@example.org/c.git#1', integrity },
      'node_modules/d': { resolved: '../d', link: true },
      'node_modules/e': { version: '1.0.0' },
    });
    expect(found).toEqual(['node_modules/b', 'node_modules/c', 'node_modules/d', 'node_modules/e']);
  });

  it.each([
    '^1.0.0',
    '~1.0.0',
    '*',
    'latest',
    '1.x',
    '>=1.0.0',
    'github:a/b',
    'git+https://example.org/a.git',
    'file:../a',
    '',
  ])('the range "%s" is loose', (version) => {
    expect(loose({ devDependencies: { a: version, b: '1.0.0-beta.2' } })).toEqual([`a@${version}`]);
  });
});
