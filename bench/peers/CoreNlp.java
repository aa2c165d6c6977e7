import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.*;
import edu.stanford.nlp.util.Pair;
import java.lang.management.ManagementFactory;
import java.nio.file.*;
import java.util.*;
import java.util.regex.*;

/**
 * Names (with SUTime's expressions) or quotations and their speakers as CoreNLP has them, for score.ts:
 * `names|times|attributions texts.jsonl`, answers on standard output, words a second of the processor on standard error.
 */
public class CoreNlp {
  static final Map<String, String> TYPES = Map.of("PERSON", "PER", "ORGANIZATION", "ORG", "LOCATION", "LOC",
      "CITY", "LOC", "STATE_OR_PROVINCE", "LOC", "COUNTRY", "LOC");

  public static void main(String[] args) throws Exception {
    String set = args[0];
    Properties wanted = new Properties();
    wanted.setProperty("annotators", set.equals("attributions")
        ? "tokenize,pos,lemma,ner,depparse,coref,quote" : "tokenize,pos,lemma,ner");
    wanted.setProperty("ner.applyFineGrained", "false");
    wanted.setProperty("ner.statisticalOnly", "false");
    wanted.setProperty("coref.algorithm", "statistical");
    wanted.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(wanted);
    var clock = ManagementFactory.getThreadMXBean();
    long words = 0, used = 0;
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      String text = field(line, "text"), date = field(line, "dct");
      CoreDocument document = new CoreDocument(text);
      if (date != null) document.annotation().set(CoreAnnotations.DocDateAnnotation.class, date.substring(0, 10));
      long started = clock.getCurrentThreadCpuTime();
      pipeline.annotate(document);
      used += clock.getCurrentThreadCpuTime() - started;
      words += text.trim().split("\\s+").length;
      List<String> said = switch (set) {
        case "names" -> names(document);
        case "times" -> times(document);
        default -> quotations(document);
      };
      System.out.println("{\"id\":" + quoted(field(line, "id")) + ",\"" + set + "\":[" + String.join(",", said) + "]}");
    }
    System.err.printf("%.0f words/s of the processor%n", words / (used / 1e9));
  }

  static List<String> names(CoreDocument document) {
    List<String> found = new ArrayList<>();
    for (CoreEntityMention one : mentions(document)) {
      String type = TYPES.get(one.entityType());
      if (type != null) found.add("{" + span(one.charOffsets()) + ",\"type\":\"" + type + "\"}");
    }
    return found;
  }

  static List<String> times(CoreDocument document) {
    List<String> found = new ArrayList<>();
    for (CoreEntityMention one : mentions(document)) {
      var timex = one.coreMap().get(edu.stanford.nlp.time.TimeAnnotations.TimexAnnotation.class);
      if (timex != null)
        found.add("{" + span(one.charOffsets()) + ",\"type\":\"" + timex.timexType() + "\",\"value\":" + quoted(timex.value()) + "}");
    }
    return found;
  }

  static List<String> quotations(CoreDocument document) {
    List<String> found = new ArrayList<>();
    for (CoreQuote quote : document.quotes()) {
      List<CoreLabel> speaker = quote.hasSpeaker ? quote.speakerTokens().orElse(List.of()) : List.of();
      String source = speaker.isEmpty() ? "" : "{" + span(new Pair<>(speaker.get(0).beginPosition(),
          speaker.get(speaker.size() - 1).endPosition())) + "}";
      found.add("{\"source\":[" + source + "],\"cue\":[],\"content\":[{" + span(quote.quoteCharOffsets()) + "}]}");
    }
    return found;
  }

  /** Names and times; pronouns, which it lists among them, left out. */
  static List<CoreEntityMention> mentions(CoreDocument document) {
    if (document.entityMentions() == null) return List.of();
    return document.entityMentions().stream().filter(one -> !one.tokens().get(0).tag().startsWith("PRP")).toList();
  }

  static String span(Pair<Integer, Integer> offsets) {
    return "\"start\":" + offsets.first + ",\"end\":" + offsets.second;
  }

  /** A string of a flat JSON object; null where it has none. */
  static String field(String line, String name) {
    Matcher match = Pattern.compile("\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(line);
    if (!match.find()) return null;
    Matcher escape = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)").matcher(match.group(1));
    return escape.replaceAll(part -> Matcher.quoteReplacement(switch (part.group(1).charAt(0)) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'u' -> String.valueOf((char) Integer.parseInt(part.group(1).substring(1), 16));
      default -> part.group(1);
    }));
  }

  static String quoted(String words) {
    return words == null ? "null" : "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
