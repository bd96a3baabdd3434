import { DefaultNamingStrategy } from 'typeorm';

/** `columnName('businessUnitId')` is `business_unit_id`. */
export const columnName = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** TypeScript camelCase to PostgreSQL snake_case, tables in the singular. */
export class SnakeCaseNames extends DefaultNamingStrategy {
  override tableName(className: string, customName?: string): string {
    return customName ?? columnName(className);
  }
  override columnName(propertyName: string, customName?: string): string {
    return customName ?? columnName(propertyName);
  }
}
