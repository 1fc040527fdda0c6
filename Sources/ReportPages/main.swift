print("ReportPages")
