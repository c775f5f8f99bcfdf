package org.greenlane.policy.certlogic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.greenlane.proof.Tree;

/// Evaluates CertLogic expressions.
public final class CertLogic {
    /// The most expressions evaluated for one answer.
    static final int MAX_STEPS = 100_000;

    /// The most expressions inside one another.
    static final int MAX_DEPTH = 100;

    private static final String UVCI = "URN:UVCI:";
    private static final Pattern UVCI_SEPARATOR = Pattern.compile("[/#:]");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    private int steps;

    private CertLogic() {}

    /// @param expression what to evaluate
    /// @param data what its `var` looks at
    public static Tree evaluate(Tree expression, Tree data) throws CertLogicException {
        return new CertLogic().evaluate(expression, data, 0);
    }

    private Tree evaluate(Tree expression, Tree data, int depth) throws CertLogicException {
        demand(++steps <= MAX_STEPS, "it takes too long");
        demand(depth <= MAX_DEPTH, "it is too deep");
        return switch (expression) {
            case Tree.Text _, Tree.Whole _, Tree.Truth _ -> expression;
            case Tree.Items(List<Tree> items) -> new Tree.Items(evaluateAll(items, data, depth));
            case Tree.Fields(Map<String, Tree> fields) -> {
                demand(fields.size() == 1, "an operation is an object with one field");
                Map.Entry<String, Tree> only = fields.entrySet().iterator().next();
                yield operation(only.getKey(), only.getValue(), data, depth + 1);
            }
            case Tree.Nothing _, Tree.Fraction _, Tree.Moment _ -> throw new CertLogicException("no expression");
        };
    }

    private List<Tree> evaluateAll(List<Tree> expressions, Tree data, int depth) throws CertLogicException {
        List<Tree> values = new ArrayList<>(expressions.size());
        for (Tree expression : expressions) {
            values.add(evaluate(expression, data, depth + 1));
        }
        return values;
    }

    private Tree operation(String operator, Tree operand, Tree data, int depth) throws CertLogicException {
        if (operator.equals("var")) {
            demand(operand instanceof Tree.Text, "a var has a path");
            return access(data, operand.text());
        }
        List<Tree> args = operand.list();
        demand(!args.isEmpty(), "an operation has a list of operands");
        return switch (operator) {
            case "if" -> choose(exactly(3, args), data, depth);
            case "and" -> and(args, data, depth);
            case "!" -> truth(!Boolsiness.isTruthy(evaluate(exactly(1, args).getFirst(), data, depth), "an operand of !"));
            case "===" -> truth(same(evaluateAll(exactly(2, args), data, depth)));
            case "in" -> truth(isIn(evaluateAll(exactly(2, args), data, depth)));
            case "+" -> sum(evaluateAll(exactly(2, args), data, depth));
            case ">" -> compared(args, data, depth, order -> order > 0, false);
            case "<" -> compared(args, data, depth, order -> order < 0, false);
            case ">=" -> compared(args, data, depth, order -> order >= 0, false);
            case "<=" -> compared(args, data, depth, order -> order <= 0, false);
            case "after" -> compared(args, data, depth, order -> order > 0, true);
            case "before" -> compared(args, data, depth, order -> order < 0, true);
            case "not-before" -> compared(args, data, depth, order -> order >= 0, true);
            case "not-after" -> compared(args, data, depth, order -> order <= 0, true);
            case "reduce" -> reduce(exactly(3, args), data, depth);
            case "plusTime" -> plusTime(exactly(3, args), data, depth);
            case "extractFromUVCI" -> extract(exactly(2, args), data, depth);
            case "dccDateOfBirth" ->
                Moments.birth(text(evaluate(exactly(1, args).getFirst(), data, depth), "a date of birth"));
            default -> throw new CertLogicException("an unknown operation");
        };
    }

    /// A path with a gap in it leads nowhere: whoever takes that for nothing might take it for met.
    private static Tree access(Tree data, String path) throws CertLogicException {
        if (path.isEmpty()) {
            return data;
        }
        Tree at = data;
        for (String part : path.split("\\.", -1)) {
            demand(!part.isEmpty(), "a path with a gap");
            boolean isIndex = at instanceof Tree.Items && INDEX.matcher(part).matches();
            at = isIndex ? at.get(Integer.parseInt(part)) : at.get(part);
        }
        return at;
    }

    private Tree choose(List<Tree> args, Tree data, int depth) throws CertLogicException {
        boolean guard = Boolsiness.isTruthy(evaluate(args.get(0), data, depth), "a guard");
        return evaluate(args.get(guard ? 1 : 2), data, depth);
    }

    private Tree and(List<Tree> args, Tree data, int depth) throws CertLogicException {
        demand(args.size() >= 2, "an operation with too few operands");
        Tree value = evaluate(args.getFirst(), data, depth);
        for (Tree next : args.subList(1, args.size())) {
            if (!Boolsiness.isTruthy(value, "an operand of and")) {
                return value;
            }
            value = evaluate(next, data, depth);
        }
        return value;
    }

    /// Whether two plain values are the same. Lists and objects are not compared: the specification leaves open how.
    private static boolean same(List<Tree> values) throws CertLogicException {
        demand(isPlain(values.getFirst()) && isPlain(values.getLast()), "lists and objects are not compared");
        return values.getFirst().equals(values.getLast());
    }

    private static boolean isPlain(Tree value) {
        return !(value instanceof Tree.Items) && !(value instanceof Tree.Fields);
    }

    private boolean isIn(List<Tree> values) throws CertLogicException {
        demand(values.getLast() instanceof Tree.Items, "in looks into lists only");
        demand(isPlain(values.getFirst()), "in looks for plain values only");
        List<Tree> list = values.getLast().list();
        steps += list.size();
        return list.stream().anyMatch(item -> isPlain(item) && item.equals(values.getFirst()));
    }

    private static Tree sum(List<Tree> values) throws CertLogicException {
        try {
            return new Tree.Whole(Math.addExact(whole(values.getFirst()), whole(values.getLast())));
        } catch (ArithmeticException e) {
            throw new CertLogicException("a sum too large");
        }
    }

    private Tree compared(List<Tree> args, Tree data, int depth, LongPredicate holds, boolean moments)
            throws CertLogicException {
        demand(args.size() == 2 || args.size() == 3, "a comparison has two or three operands");
        List<Tree> values = evaluateAll(args, data, depth);
        boolean all = true;
        for (int i = 0; i + 1 < values.size(); i++) {
            all &= holds.test(moments ? orderOfMoments(values, i) : orderOfNumbers(values, i));
        }
        return truth(all);
    }

    private static int orderOfNumbers(List<Tree> values, int at) throws CertLogicException {
        return Long.compare(whole(values.get(at)), whole(values.get(at + 1)));
    }

    private static int orderOfMoments(List<Tree> values, int at) throws CertLogicException {
        if (values.get(at) instanceof Tree.Moment(var left) && values.get(at + 1) instanceof Tree.Moment(var right)) {
            return left.compareTo(right);
        }
        throw new CertLogicException("a comparison of moments with what is none");
    }

    private Tree reduce(List<Tree> args, Tree data, int depth) throws CertLogicException {
        Tree list = evaluate(args.get(0), data, depth);
        demand(list instanceof Tree.Items || list instanceof Tree.Nothing, "only lists are reduced");
        Tree accumulator = evaluate(args.get(2), data, depth);
        for (Tree item : list.list()) {
            Tree context = new Tree.Fields(Map.of("accumulator", accumulator, "current", item));
            accumulator = evaluate(args.get(1), context, depth);
        }
        return accumulator;
    }

    private Tree plusTime(List<Tree> args, Tree data, int depth) throws CertLogicException {
        long amount = whole(args.get(1));
        String unit = text(args.get(2), "a unit of time");
        return Moments.plus(text(evaluate(args.get(0), data, depth), "a date"), amount, unit);
    }

    private Tree extract(List<Tree> args, Tree data, int depth) throws CertLogicException {
        long index = whole(args.get(1));
        Tree operand = evaluate(args.get(0), data, depth);
        if (operand instanceof Tree.Nothing) {
            return Tree.nothing();
        }
        String uvci = text(operand, "a UVCI");
        String[] parts = UVCI_SEPARATOR.split(uvci.startsWith(UVCI) ? uvci.substring(UVCI.length()) : uvci, -1);
        return index >= 0 && index < parts.length ? new Tree.Text(parts[(int) index]) : Tree.nothing();
    }

    private static Tree truth(boolean value) {
        return new Tree.Truth(value);
    }

    private static List<Tree> exactly(int count, List<Tree> args) throws CertLogicException {
        demand(args.size() == count, "an operation with another number of operands");
        return args;
    }

    private static long whole(Tree value) throws CertLogicException {
        if (value instanceof Tree.Whole(long number)) {
            return number;
        }
        throw new CertLogicException("no whole number");
    }

    private static String text(Tree value, String what) throws CertLogicException {
        demand(value instanceof Tree.Text, what + " is a text");
        return value.text();
    }

    private static void demand(boolean right, String otherwise) throws CertLogicException {
        if (!right) {
            throw new CertLogicException(otherwise);
        }
    }
}
