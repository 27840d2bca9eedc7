import type { StatementTemplate } from './statement-template.ts';

export interface StatementTemplates {
  find(key: string): Promise<StatementTemplate | null>;
  all(): Promise<readonly StatementTemplate[]>;
  save(template: StatementTemplate): Promise<void>;
  /** What is there stays as it is. */
  addMissing(templates: readonly StatementTemplate[]): Promise<void>;
}
