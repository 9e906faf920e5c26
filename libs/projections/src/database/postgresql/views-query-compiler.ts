import { DataTypeNode, PostgresQueryCompiler, RawNode, type ColumnDefinitionNode } from 'kysely';

/** What a column's type is called here: the same values in the same order as in SQLite. */
const TYPES: Readonly<Record<string, string>> = { text: 'text collate "C"', integer: 'bigint' };

/** Makes tables with columns that hold, and sort, what SQLite's hold and sort. */
export class ViewsQueryCompiler extends PostgresQueryCompiler {
  protected override visitColumnDefinition(node: ColumnDefinitionNode): void {
    const { dataType } = node;
    const type = DataTypeNode.is(dataType) ? TYPES[String(dataType.dataType)] : undefined;
    super.visitColumnDefinition(
      type === undefined ? node : { ...node, dataType: RawNode.createWithSql(type) },
    );
  }
}
