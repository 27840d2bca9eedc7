import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import ts from 'typescript';

/** A text written in code. Holes of a template are shown as `${…}`. */
export interface Literal {
  text: string;
  line: number;
  /** The property or the called function the text is given to, where there is one: `schema`, `selectFrom`. */
  givenTo?: string;
}

const HOLE = '${…}';

function receiverOf(node: ts.Node): string | undefined {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.initializer === node) return parent.name.getText();
  if (ts.isCallExpression(parent) && parent.expression !== node) {
    return ts.isPropertyAccessExpression(parent.expression)
      ? parent.expression.name.text
      : parent.expression.getText();
  }
  return undefined;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) {
    const names = [ts.isImportDeclaration, ts.isExportDeclaration, ts.isModuleDeclaration];
    return names.some((is) => is(node.parent)) ? undefined : node.text;
  }
  if (ts.isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)]
      .map(({ text }) => text)
      .join(HOLE);
  }
  return ts.isJsxText(node) && node.text.trim() ? node.text : undefined;
}

/** Every string, template and JSX text of a source file; comments and regular expressions are not texts. */
export function literalsIn(path: string, code: string): Literal[] {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ text, line, givenTo: receiverOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Paths (with `/`, relative to the root) of the TypeScript files under a folder; none when it does not exist yet. */
export async function sourcesUnder(root: string, folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true }).catch((missing: { code?: string }) => {
    if (missing.code === 'ENOENT') return [];
    throw missing;
  });
  return names
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .sort();
}

/** The texts of every TypeScript file under a folder that `wanted` lets through, by path. */
export async function literalsUnder(
  root: string,
  folder: string,
  wanted: (path: string) => boolean,
): Promise<{ path: string; literals: Literal[] }[]> {
  const paths = (await sourcesUnder(root, folder)).filter(wanted);
  return Promise.all(
    paths.map(async (path) => ({
      path,
      literals: literalsIn(path, await readFile(join(root, path), 'utf8')),
    })),
  );
}
