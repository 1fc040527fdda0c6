print("OfficePages")
