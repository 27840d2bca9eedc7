import ts from 'typescript';

/** A thing of the product with the parts it needs to be whole, each there or not. */
export interface Whole {
  readonly name: string;
  readonly parts: Readonly<Record<string, boolean>>;
}

/** One sentence for each part that is missing. */
export const lacking = (things: readonly Whole[]): string[] =>
  things.flatMap(({ name, parts }) =>
    Object.entries(parts)
      .filter(([, isThere]) => !isThere)
      .map(([part]) => `${name} lacks ${part}`),
  );

const GATES = new Set(['read', 'act', 'actOfSafety', 'readOfSafety', 'resource']);
const HANDLERS = new Set(['loader', 'action']);

/** What the module of a page says of itself. */
export interface PageModule {
  /** Whether it draws something. */
  readonly draws: boolean;
  /** The policy of its loader and of its action; undefined for one without a gate that names it. */
  readonly policies: readonly (string | undefined)[];
  /** The keys of the texts that it names outright. */
  readonly texts: readonly string[];
}

export function pageModule(path: string, code: string): PageModule {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const exported = (node: ts.Statement): boolean =>
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  const handlers = file.statements
    .filter((node) => ts.isVariableStatement(node) && exported(node))
    .flatMap((node) => [...(node as ts.VariableStatement).declarationList.declarations])
    .filter(({ name }) => HANDLERS.has(name.getText()));
  return {
    draws: file.statements.some(
      (node) => ts.isFunctionDeclaration(node) && exported(node) && node.getText().includes('export default'),
    ),
    policies: handlers.map(({ initializer }) => policyIn(initializer)),
    texts: textsIn(file),
  };
}

function policyIn(gate: ts.Expression | undefined): string | undefined {
  if (!gate || !ts.isCallExpression(gate) || !GATES.has(gate.expression.getText())) return undefined;
  const [policy] = gate.arguments;
  return policy && ts.isStringLiteralLike(policy) ? policy.text : undefined;
}

function textsIn(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ['t', 'telling'].includes(node.expression.getText())) {
      const [key] = node.arguments;
      if (key && ts.isStringLiteralLike(key)) found.push(key.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The names of the classes that a file exports. */
export const classesIn = (path: string, code: string): string[] =>
  ts
    .createSourceFile(path, code, ts.ScriptTarget.Latest, true)
    .statements.filter((node) => ts.isClassDeclaration(node))
    .filter((node) => (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map((node) => node.name?.text ?? '');

/** The names that a file imports from request classes, as `{file without its ending}#{name}`, and as a value. */
export const requestsImported = (path: string, code: string): string[] =>
  ts
    .createSourceFile(path, code, ts.ScriptTarget.Latest, true)
    .statements.filter((node) => ts.isImportDeclaration(node))
    .flatMap((node) => {
      const { importClause, moduleSpecifier } = node;
      const from = (moduleSpecifier as ts.StringLiteral).text.replace(/\.ts$/, '');
      const bindings = importClause?.namedBindings;
      if (!from.endsWith('.request') || importClause?.isTypeOnly || !bindings) return [];
      return ts.isNamedImports(bindings)
        ? bindings.elements.map((one) => `${from.split('/').at(-1)}#${(one.propertyName ?? one.name).text}`)
        : [];
    });
