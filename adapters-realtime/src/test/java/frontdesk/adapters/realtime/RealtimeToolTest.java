package frontdesk.adapters.realtime;

import static frontdesk.adapters.realtime.RealtimeDoor.file;
import static frontdesk.adapters.realtime.RealtimeDoor.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolCatalog;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealtimeToolTest {
  static List<Tool> tools() {
    return ToolCatalog.offeredTo(Tool.Platform.REALTIME);
  }

  @ParameterizedTest
  @MethodSource("tools")
  void every_tool_is_rendered_as_written_down(Tool tool) {
    assertThat(new ObjectMapper().valueToTree(RealtimeTool.of(tool)).toPrettyString())
        .isEqualTo(tree(file("tools/" + tool.name() + ".json")).toPrettyString());
  }
}
