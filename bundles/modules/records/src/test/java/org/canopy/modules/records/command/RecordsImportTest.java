package org.canopy.modules.records.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.canopy.api.command.Invocation;
import org.canopy.api.command.spi.Command;
import org.canopy.modules.records.Finder;
import org.canopy.modules.records.GuardedChildren;
import org.canopy.modules.records.transfer.LedgerImport;
import org.canopy.testkit.CommandContract;
import org.canopy.testkit.FakeCell;
import org.canopy.testkit.FakeCells;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsImportTest implements CommandContract<RecordsImport> {
    private static final String FILE =
            """
            姓名,身份证号,出生日期,监护人,联系电话,备注
            示例童,519921201506010020,2015-06-01,示例祖,13800138000,某某
            示例同,5.19921E+17,2015-06-01,示例祖,13800138000,
            """;

    @TempDir
    Path folder;

    private FakeCell cell;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void county() {
        cell = new FakeCell(folder.resolve("data"), "records");
        cell.access().guard(GuardedChildren.TYPE);
    }

    @AfterEach
    void close() {
        cell.close();
    }

    @Override
    public RecordsImport command() {
        return new RecordsImport(new FakeCells(List.of(cell)), new LedgerImport(new Finder()));
    }

    private int run(boolean json, Map<String, String> options, String text) throws IOException {
        Files.writeString(folder.resolve("台账.csv"), text);
        out.getBuffer().setLength(0);
        return command()
                .run(new Invocation(
                        List.of("test", "台账.csv"),
                        options,
                        json,
                        folder,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true)));
    }

    @Test
    void aRehearsalSaysWhatWouldHappenAndWritesNothing() throws IOException {
        assertEquals(Command.FAILED, run(false, Map.of("dry-run", "true"), FILE));
        assertTrue(out.toString().contains("第 3 行「身份证号」：表格软件把长号码改成了近似数"), out.toString());
        assertTrue(out.toString().contains("这些列没有读：备注"), out.toString());
        assertTrue(out.toString().contains("试运行，什么都没有写入：新建 1，更新 0，没有变化 0，待定 0，没有导入 1"), out.toString());
        assertEquals(Command.FAILED, run(true, Map.of(), FILE));
        assertTrue(
                out.toString().startsWith("{\"rehearsal\":false,\"rows\":2,\"new\":1,\"changed\":0,\"unchanged\":0"));
        run(true, Map.of(), FILE);
        assertTrue(out.toString().contains("\"new\":0,\"changed\":0,\"unchanged\":1,\"held\":0,\"refused\":1"));
    }

    @Test
    void noAnswerHoldsAWordOfAnybody() throws IOException {
        run(false, Map.of(), FILE);
        List<String> answers = new ArrayList<>(List.of(out.toString()));
        run(true, Map.of(), FILE);
        answers.add(out.toString() + err);
        for (String secret : List.of("示例童", "示例同", "示例祖", "519921", "13800138000", "2015", "某某")) {
            assertFalse(answers.stream().anyMatch(answer -> answer.contains(secret)), secret);
        }
    }

    @Test
    void everyTroubleSaysWhatToDo() throws IOException {
        cell.vault().lock();
        assertEquals(Command.FAILED, run(false, Map.of(), FILE));
        assertTrue(err.toString().contains("密钥柜没有打开"), err.toString());
        assertEquals(Command.FAILED, run(false, Map.of(), "一行,没有,列名\n"));
        assertTrue(err.toString().contains("没有找到列名"), err.toString());
    }
}
