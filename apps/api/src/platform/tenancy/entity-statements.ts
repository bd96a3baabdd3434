import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Statement } from '../database/transaction.js';

const locks = new WeakMap<EntityMetadata, Statement>();

/** `SELECT title AS "title", … FROM use_case WHERE organisation_id = $1 AND id = $2 FOR UPDATE`, prepared. */
export function lockStatement(metadata: EntityMetadata): Statement {
  const known = locks.get(metadata);
  if (known) return known;
  const columns = metadata.columns.map(({ databaseName, propertyName }) => `"${databaseName}" AS "${propertyName}"`);
  const text = `SELECT ${columns.join(', ')} FROM ${metadata.tableName} WHERE organisation_id = $1 AND id = $2 FOR UPDATE`;
  const statement = { name: `lock_${metadata.tableName}`, text };
  locks.set(metadata, statement);
  return statement;
}

/** The named columns alone, and the next version; $3 is the version that was read. */
export function updateStatement(metadata: EntityMetadata, values: object): { statement: Statement; parameters: unknown[] } {
  const given = Object.entries(values).filter(([property, value]) => value !== undefined && property !== 'updatedAt');
  const columns = given.map(([property]) => columnOf(metadata, property));
  const sets = columns.map(({ databaseName }, index) => `"${databaseName}" = $${index + 4}`);
  if (metadata.versionColumn) sets.push('version = version + 1');
  if (metadata.columns.some(({ propertyName }) => propertyName === 'updatedAt')) sets.push('updated_at = now()');
  const isRead = metadata.versionColumn ? 'AND version = $3' : 'AND $3::integer IS NOT NULL';
  const text = `UPDATE ${metadata.tableName} SET ${sets.join(', ')} WHERE organisation_id = $1 AND id = $2 ${isRead}`;
  return { statement: { text }, parameters: given.map(([, value], index) => parameterOf(columns[index]!, value)) };
}

function columnOf(metadata: EntityMetadata, property: string): ColumnMetadata {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.tableName} has no column for ${property}`);
  return column;
}

/** The driver writes an array as an array of PostgreSQL, also where the column holds JSON. */
const parameterOf = ({ type }: ColumnMetadata, value: unknown): unknown =>
  (type === 'jsonb' || type === 'json') && value !== null ? JSON.stringify(value) : value;
