import { GraphQLError, type ASTVisitor, type FieldNode, type ValidationContext } from 'graphql';

const MOST_ROOT_FIELDS = 10;
const MOST_ALIASES = 15;
const MOST_DIRECTIVES = 20;

/** Refuses, before anything runs, a document that repeats itself to be costly: root fields, aliases and directives are counted. */
export function limitDocument(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  let directives = 0;
  const refuse = (what: string) => context.reportError(new GraphQLError(`The document has too many ${what}.`));
  return {
    OperationDefinition(node) {
      if (node.selectionSet.selections.length > MOST_ROOT_FIELDS) refuse('root fields');
    },
    Field(node: FieldNode) {
      if (node.alias && ++aliases === MOST_ALIASES + 1) refuse('aliases');
    },
    Directive() {
      if (++directives === MOST_DIRECTIVES + 1) refuse('directives');
    },
  };
}
