import type { KeptTemplate, StatementTemplate } from './statement-template.ts';

export interface StatementTemplates {
  find(key: string): Promise<KeptTemplate | null>;
  all(): Promise<readonly StatementTemplate[]>;
  /** @param version that its editor read @throws ChangedMeanwhile */
  save(template: StatementTemplate, version: number): Promise<void>;
  /** What is there stays as it is. */
  addMissing(templates: readonly StatementTemplate[]): Promise<void>;
}
