package dev.phoebe.orm.tck.docs;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of an application: those that there are, and those that the page explains. */
final class Settings {

    private static final String FOLDER =
            "orm-spring-boot-autoconfigure/src/main/java/dev/phoebe/orm/spring/boot/autoconfigure/";

    private static final Pattern RECORD = Pattern.compile("record (\\w+)\\(");
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+)");
    private static final Pattern ROW = Pattern.compile("^\\| ([^|]+) \\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-z.<>*-]+)`");

    private Settings() {}

    static Set<String> known(Project project) throws IOException {
        Set<String> settings = new TreeSet<>();
        add(project.read(FOLDER + "OrmProperties.java"), "orm", settings);
        add(project.read(FOLDER + "web/OrmWebProperties.java"), "orm.web", settings);
        add(project.read(FOLDER + "DatabaseProperties.java"), "orm.databases.<name>", settings);
        return settings;
    }

    private static void add(String source, String prefix, Set<String> settings) {
        Matcher record = RECORD.matcher(source);
        while (record.find()) {
            String name = record.group(1);
            String said = source.substring(source.lastIndexOf("/**", record.start()), record.start());
            String group = name.endsWith("Properties") ? prefix : prefix + "." + kebab(name);
            Matcher parameter = PARAMETER.matcher(said);
            while (parameter.find()) {
                settings.add(group + "." + kebab(parameter.group(1)));
            }
        }
        // groups of settings are none themselves
        settings.removeIf(setting -> settings.stream().anyMatch(other -> other.startsWith(setting + ".")));
        settings.remove("orm.databases");
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** A row may name several; one that begins with a dot goes on from the one before. */
    static Set<String> explained(String page) {
        Set<String> settings = new TreeSet<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            String before = "";
            Matcher name = NAME.matcher(row.group(1));
            while (name.find()) {
                String setting = name.group(1).replace(".*", "");
                if (setting.startsWith(".")) {
                    setting = before.substring(0, before.lastIndexOf('.')) + setting;
                }
                if (setting.startsWith("orm.")) {
                    settings.add(setting);
                    before = setting;
                }
            }
        }
        return settings;
    }
}
