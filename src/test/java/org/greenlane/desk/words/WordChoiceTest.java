package org.greenlane.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// One thing has one name, on every screen and every sheet of paper.
class WordChoiceTest {
    private static final Path TEXTS = Path.of("src/main/resources");

    /// What the pages name that is not called so by any file: printed on the root's sheet, and a group of the operating system.
    private static final Set<String> ELSEWHERE = Set.of("根指纹", "루트 지문", "dialout", "root fingerprint");

    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”|\"([^\"]+)\"");

    @ParameterizedTest(name = "{0}: {2}, not {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ko | 관리자 | 책임자
            ko | 데스크 | 창구
            ko | 검문소 | 단말
            ko | 통행소 | 단말
            ko | 스테이션 | 단말
            ko | 기기 | 단말
            ko | PIN | 비밀번호
            ko | 배지 | 직원증
            ko | 명찰 | 직원증
            ko | 쪽지 | 임시 통행증
            ko | 전표 | 임시 통행증
            ko | 암호문 | 암호 문구
            ko | 데이터 | 자료
            ko | 배포본 | 자료
            ko | 열쇠 | 키
            ko | 휴대폰 | 휴대전화
            ko | 직책 | 역할
            ko | 단추 | 버튼
            ko | 로그를 | 기록을
            ko | 통과 금지 | 통행 금지
            ko | 심사 | 통행
            ko | 십시오 | 세요
            en | staff desk | staff's desk
            en | Staff desk | Staff's desk
            zh | 通行站 | 本站
            zh | 检查站 | 本站
            zh | 工作站 | 本站
            zh | 闸口 | 通道
            zh | 闸机 | 闸门
            zh | 道闸 | 闸门
            zh | PIN | 密码
            zh | 工作证 | 工牌
            zh | 保安 | 值守员
            zh | 人工协助台 | 人工通道
            zh | 临时条 | 临时凭条
            zh | 临时通行凭条 | 临时凭条
            zh | 技术人员 | 技术员
            zh | 叫主管 | 联系主管
            zh | 呼叫 | 联系
            zh | 角色 | 岗位
            zh | 职责 | 岗位
            zh | 化名 | 代号
            zh | 假名 | 代号
            zh | 地点 | 场所
            zh | 写入记录 | 写入日志
            zh | 读取记录 | 读取日志
            zh | 拦下 | 禁止通行
            zh | 询问工作人员 | 转人工
            zh | U 盘 | U盘
            """)
    void aThingIsCalledByOneName(String language, String refused, String instead) throws IOException {
        for (Text text : texts(language)) {
            assertThat(text.words()).as("%s: say %s", text, instead).doesNotContain(refused);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatASentenceTellsSomebodyToTouchIsCalledSo(Language language) throws IOException {
        List<Text> texts = texts(language.tag());
        Set<String> called = new TreeSet<>(ELSEWHERE);
        texts.forEach(text -> called.add(text.words()));
        for (Text text : texts) {
            Matcher quoted = QUOTED.matcher(text.words());
            while (quoted.find()) {
                assertThat(called).as(text.toString()).contains(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noNameOfTheProgramsOwnStandsInASentence(Language language) throws IOException {
        for (Text text : texts(language.tag())) {
            assertThat(text.words()).as(text.toString()).doesNotContainPattern("\\b[A-Z]{2,}_[A-Z_]+\\b");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "CHINESE")
    void betweenChineseSignsStandsAChineseComma(Language language) throws IOException {
        for (Text text : texts(language.tag())) {
            assertThat(text.words()).as(text.toString()).doesNotContainPattern("\\p{IsHan},");
        }
    }

    /// Fonts that hold Chinese draw the curly ones as wide as a sign, with a hole beside them.
    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "KOREAN"})
    void outsideChineseAQuotationStandsInStraightMarks(Language language) throws IOException {
        for (Text text : texts(language.tag())) {
            assertThat(text.words()).as(text.toString()).doesNotContain("“", "”");
        }
    }

    private record Text(String file, String key, String words) {
        @Override
        public String toString() {
            return file + ", " + key;
        }
    }

    private static List<Text> texts(String language) throws IOException {
        try (Stream<Path> files = Files.walk(TEXTS)) {
            List<Text> all = files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .sorted()
                    .flatMap(file -> read(file).entrySet().stream()
                            .map(text -> new Text(file.getFileName().toString(), text.getKey(), text.getValue())))
                    .toList();
            assertThat(all).hasSizeGreaterThan(1000);
            return all;
        }
    }

    private static Map<String, String> read(Path file) {
        try (Reader in = Files.newBufferedReader(file)) {
            var texts = new PropertyResourceBundle(in);
            Map<String, String> all = new TreeMap<>();
            texts.keySet().forEach(key -> all.put(key, texts.getString(key)));
            return all;
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
